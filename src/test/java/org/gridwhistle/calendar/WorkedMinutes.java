package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Some calendar, as somebody keeps it who looks at every minute by itself: too slow to use and too simple to be wrong.
 * Made from a seed: the official years with days, closing days of regions, and seasons thrown in.
 */
final class WorkedMinutes {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final List<String> REGIONS = List.of("41", "410481", "410481001", "410481002", "4104810010010");
    private static final List<String> PLACES = List.of("410481001001001", "410481002001", "410481", "370100", "");
    private static final List<List<String>> HOURS = List.of(
            List.of("08:30-12:00", "14:30-18:00"),
            List.of("08:00-12:00", "15:00-18:30"),
            List.of("09:00-17:00"),
            List.of("00:30-06:15", "07:00-07:05", "22:10-23:59"));

    private final Map<LocalDate, BitSet> looked = new HashMap<>();
    private final Random random;
    private final String place;
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> madeUp = new HashSet<>();
    private final Map<String, Set<LocalDate>> closedIn = new HashMap<>();
    private final List<String> usual;
    private final List<String> seasonal;
    private final MonthDay seasonFrom;
    private final MonthDay seasonUntil;
    private final Set<MonthDay> season;

    WorkedMinutes(Random random) {
        this.random = random;
        this.place = any(PLACES);
        for (DayException day : OfficialCalendar.days()) {
            (day.working() ? madeUp : off).add(day.date());
        }
        for (int i = 0; i < 40; i++) {
            LocalDate day = anyMinute().toLocalDate();
            if (!off.contains(day) && !madeUp.contains(day)) {
                (day.getDayOfWeek().getValue() > 5 ? madeUp : off).add(day);
            }
        }
        for (int i = 0; i < 40; i++) {
            closedIn.computeIfAbsent(any(REGIONS), region -> new HashSet<>())
                    .add(anyMinute().toLocalDate());
        }
        usual = any(HOURS);
        seasonal = random.nextBoolean() ? any(HOURS) : null;
        LocalDate firstDay = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
        seasonFrom = MonthDay.from(firstDay);
        seasonUntil = MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
        season = seasonal == null ? Set.of() : walk(firstDay, seasonUntil);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Within the announced years or just outside, every fourth time about the turn of a year. */
    LocalDateTime anyMinute() {
        LocalDateTime first = LocalDateTime.of(2023, 12, 1, 0, 0);
        if (random.nextInt(4) == 0) {
            return LocalDateTime.of(2023 + random.nextInt(4), 12, 24, 0, 0).plusMinutes(random.nextInt(16 * 24 * 60));
        }
        return first.plusMinutes(random.nextLong(first.until(LocalDateTime.of(2027, 3, 1, 0, 0), ChronoUnit.MINUTES)));
    }

    boolean isWorked(LocalDateTime minute) {
        return looked.computeIfAbsent(minute.toLocalDate(), this::look).get(minute.getHour() * 60 + minute.getMinute());
    }

    private BitSet look(LocalDate day) {
        var worked = new BitSet();
        if (!isOpen(day)) {
            return worked;
        }
        for (LocalDateTime minute = day.atStartOfDay();
                minute.toLocalDate().equals(day);
                minute = minute.plusMinutes(1)) {
            worked.set(minute.getHour() * 60 + minute.getMinute(), isWithinHours(minute));
        }
        return worked;
    }

    private boolean isOpen(LocalDate day) {
        boolean closed = closedIn.entrySet().stream()
                .anyMatch(region ->
                        place.startsWith(region.getKey()) && region.getValue().contains(day));
        boolean weekday = day.getDayOfWeek().getValue() <= 5;
        return !closed && (weekday && !off.contains(day) || madeUp.contains(day));
    }

    private boolean isWithinHours(LocalDateTime minute) {
        String time = minute.toLocalTime().toString();
        for (String shift : season.contains(MonthDay.from(minute)) ? seasonal : usual) {
            if (time.compareTo(shift.substring(0, 5)) >= 0 && time.compareTo(shift.substring(6)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Walks from the season's first day to its last. */
    private static Set<MonthDay> walk(LocalDate from, MonthDay until) {
        var season = new HashSet<MonthDay>();
        for (LocalDate at = from;
                season.add(MonthDay.from(at)) && !MonthDay.from(at).equals(until); ) {
            at = at.plusDays(1);
        }
        return season;
    }

    /** The end of the last worked minute of the {@code n}th day after {@code from} on which there is one. */
    LocalDateTime closeOfBusiness(LocalDateTime from, int n) {
        LocalDateTime close = null;
        int worked = 0;
        for (LocalDate day = from.toLocalDate().plusDays(1); worked < n; day = day.plusDays(1)) {
            boolean any = false;
            for (LocalDateTime minute = day.atStartOfDay();
                    minute.toLocalDate().equals(day);
                    minute = minute.plusMinutes(1)) {
                if (isWorked(minute)) {
                    close = minute.plusMinutes(1);
                    any = true;
                }
            }
            worked += any ? 1 : 0;
        }
        return close;
    }

    long worked(LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
            if (isWorked(minute)) {
                minutes++;
            }
        }
        return minutes;
    }

    /** The same calendar as the product keeps it. */
    WorkingCalendar calendar() {
        var days = new ArrayList<AnnouncedDayRow>();
        off.forEach(day -> days.add(new AnnouncedDayRow(day, day.getYear(), "假", false)));
        madeUp.forEach(day -> days.add(new AnnouncedDayRow(day, day.getYear(), "调休", true)));
        var closings = new ArrayList<ClosingRow>();
        closedIn.forEach((region, closed) ->
                closed.forEach(day -> closings.add(new ClosingRow(closings.size(), region, region, day, day, "停"))));
        var years = OfficialCalendar.years().stream()
                .map(Year::getValue)
                .map(year -> new AnnouncedYearRow(year, null, null, null))
                .toList();
        var seasons = seasonal == null
                ? List.<Season>of()
                : List.of(new Season("季", seasonFrom, seasonUntil, hours(seasonal)));
        return new CalendarBook.State(years, days, closings, new WorkingTimes(hours(usual), seasons), SHANGHAI)
                .calendar(place);
    }

    private static WorkingHours hours(List<String> shifts) {
        return new WorkingHours(shifts.stream()
                .map(shift -> new WorkingHours.Shift(
                        LocalTime.parse(shift.substring(0, 5)), LocalTime.parse(shift.substring(6))))
                .toList());
    }
}
