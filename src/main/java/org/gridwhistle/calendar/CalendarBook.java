package org.gridwhistle.calendar;

import java.time.Clock;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridwhistle.shared.Fresh;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendar's tables in memory, and the calendars of regions made from them, so that a clock may be computed as
 * often as anybody likes without SQL.
 */
@Component
class CalendarBook implements Calendars {

    /** Month and day as the tables and the HTTP contract write them. */
    static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final CalendarMapper mapper;
    private final ZoneId zone;
    private final Fresh<State> state;

    CalendarBook(CalendarMapper mapper, ChangeStamp stamp, Clock clock) {
        this.mapper = mapper;
        this.zone = clock.getZone();
        this.state = new Fresh<>(() -> stamp.current(ChangeStamp.Subject.CALENDAR), this::read);
    }

    /** The tables as they were at one stamp. */
    static final class State {

        private final Map<Integer, AnnouncedYearRow> years = new LinkedHashMap<>();
        private final List<AnnouncedDayRow> days;
        private final List<ClosingRow> closings;
        private final WorkingTimes times;
        private final ZoneId zone;
        private final Map<List<ClosingRow>, WorkingCalendar> calendars = new ConcurrentHashMap<>();

        State(
                List<AnnouncedYearRow> years,
                List<AnnouncedDayRow> days,
                List<ClosingRow> closings,
                WorkingTimes times,
                ZoneId zone) {
            years.forEach(year -> this.years.put(year.yearNumber(), year));
            this.days = List.copyOf(days);
            this.closings = List.copyOf(closings);
            this.times = times;
            this.zone = zone;
        }

        /** Null for a year that is not announced. */
        AnnouncedYearRow year(int number) {
            return years.get(number);
        }

        List<AnnouncedDayRow> days() {
            return days;
        }

        /** Every closing, of all regions, in the order of days. */
        List<ClosingRow> closings() {
            return closings;
        }

        /** The closings that hold in a region, its own and those of the regions it lies in. */
        List<ClosingRow> closingsIn(String regionPrefix) {
            return closings.stream()
                    .filter(closing -> closing.holdsIn(regionPrefix))
                    .toList();
        }

        WorkingTimes times() {
            return times;
        }

        WorkingCalendar calendar(String regionPrefix) {
            return calendars.computeIfAbsent(closingsIn(regionPrefix), this::build);
        }

        private WorkingCalendar build(List<ClosingRow> local) {
            var exceptions = new HashMap<Object, DayException>();
            days.forEach(day -> exceptions.put(day.onDate(), day.toException()));
            local.stream()
                    // the nearest region has the last word on why
                    .sorted(Comparator.comparingInt(
                            closing -> closing.regionPrefix().length()))
                    .forEach(closing -> closing.firstDay()
                            .datesUntil(closing.lastDay().plusDays(1))
                            .forEach(day -> exceptions.put(day, DayException.closed(day, closing.reason()))));
            return new WorkingCalendar(
                    exceptions.values(), years.keySet().stream().map(Year::of).toList(), times, zone);
        }
    }

    @Override
    public WorkingCalendar of(String regionPrefix) {
        return state().calendar(regionPrefix);
    }

    State state() {
        return state.get();
    }

    void forget() {
        state.forget();
    }

    @Override
    public void lookAgain() {
        forget();
    }

    /** As the tables are in this transaction; nothing of it is kept. */
    State read() {
        return new State(mapper.years(), mapper.days(), mapper.closings(), times(mapper.shifts()), zone);
    }

    private static WorkingTimes times(List<SeasonShiftRow> rows) {
        var bySeason = new LinkedHashMap<Long, List<SeasonShiftRow>>();
        rows.forEach(row ->
                bySeason.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        WorkingHours usual = null;
        var seasons = new ArrayList<Season>();
        for (List<SeasonShiftRow> season : bySeason.values()) {
            var hours = new WorkingHours(season.stream()
                    .map(row -> new WorkingHours.Shift(LocalTime.parse(row.begins()), LocalTime.parse(row.ends())))
                    .toList());
            var first = season.get(0);
            if (first.fromDay() == null) {
                usual = hours;
            } else {
                seasons.add(new Season(
                        first.name(),
                        MonthDay.parse(first.fromDay(), MONTH_DAY),
                        MonthDay.parse(first.untilDay(), MONTH_DAY),
                        hours));
            }
        }
        if (usual == null) {
            throw new IllegalStateException("there are no usual working hours, so no clock can start");
        }
        return new WorkingTimes(usual, seasons);
    }
}
