package org.gridwhistle.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gridwhistle.calendar.WorkingHours.Shift;

/**
 * 工作日历: Monday to Friday, except for the days announced otherwise. An immutable value, and the only place that counts
 * working time; {@link Calendars} builds one for each region.
 *
 * <p>Days of a year that is not announced count by their weekday, and a deadline that rests on one is provisional.
 */
public final class WorkingCalendar {

    // every loop over days ends here at the latest
    static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final Map<LocalDate, DayException> exceptions;
    private final Set<Year> knownYears;
    private final WorkingTimes times;
    private final ZoneId zone;
    private final Instant earliest;
    private final Instant latest;

    /**
     * @param exceptions the days that differ from the plain week
     * @param knownYears the years for which the exceptions are complete
     */
    public WorkingCalendar(
            Collection<DayException> exceptions, Collection<Year> knownYears, WorkingTimes times, ZoneId zone) {
        var byDate = new HashMap<LocalDate, DayException>();
        for (DayException exception : exceptions) {
            if (byDate.put(exception.date(), exception) != null) {
                throw new IllegalArgumentException("two exceptions for " + exception.date());
            }
        }
        this.exceptions = Map.copyOf(byDate);
        this.knownYears = Set.copyOf(knownYears);
        this.times = Objects.requireNonNull(times);
        this.zone = Objects.requireNonNull(zone);
        this.earliest = FIRST_DAY.atStartOfDay(zone).toInstant();
        this.latest = LAST_DAY.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The years whose holidays are known, ascending. */
    public Set<Year> knownYears() {
        return new TreeSet<>(knownYears);
    }

    public WorkingTimes times() {
        return times;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isWorkingDay(LocalDate day) {
        DayException exception = exceptions.get(day);
        return exception == null ? !isWeekend(day) : exception.working();
    }

    /**
     * When {@code limit} runs out for somebody who got it at {@code start}: hours run day and night, working hours only in
     * working time, and N working days end at the close of business of the Nth working day after the day of {@code start}.
     */
    public Deadline deadline(Instant start, TimeLimit limit) {
        return switch (limit.unit()) {
            case HOURS -> new Deadline(reachable(reachable(start).plus(limit.length())), false);
            case WORKING_HOURS -> counted(start, plusWorkingTime(start, limit.length()));
            case WORKING_DAYS ->
                counted(start, endOfWorkingDayAfter(start, limit.amount().intValueExact()));
        };
    }

    private Deadline counted(Instant start, Instant due) {
        return new Deadline(due, !isAnnounced(start, due));
    }

    /** Whether the holidays are known for every day between two moments. */
    boolean isAnnounced(Instant from, Instant to) {
        int last = dayOf(to).getYear();
        for (int year = dayOf(from).getYear(); year <= last; year++) {
            if (!knownYears.contains(Year.of(year))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Close of business of the {@code workingDays}th working day after the day of {@code from}.
     *
     * @throws BeyondCalendar if that is more than the calendar holds
     */
    public Instant endOfWorkingDayAfter(Instant from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("at least the first working day after: " + workingDays);
        }
        LocalDate day = dayOf(from);
        for (int counted = 0; counted < workingDays; ) {
            day = nextDay(day);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return at(day, times.on(day).closing());
    }

    /** The working time between two moments, nothing if the second is not after the first. */
    public Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span stretch : shiftsOn(day, from, to)) {
                sum = sum.plus(stretch.length());
            }
        }
        return sum;
    }

    /**
     * The first moment by which {@code time} has been worked since {@code from}; {@code from} itself for no time at all.
     *
     * @throws BeyondCalendar if that is more than the calendar holds
     */
    public Instant plusWorkingTime(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("working time only runs forward: " + time);
        }
        LocalDate day = dayOf(from);
        if (time.isZero()) {
            return from;
        }
        Duration left = time;
        while (true) {
            if (isWorkingDay(day)) {
                for (Shift shift : times.on(day).shifts()) {
                    Instant begin = later(from, at(day, shift.from()));
                    Instant end = at(day, shift.until());
                    if (begin.isBefore(end)) {
                        Duration length = Duration.between(begin, end);
                        if (left.compareTo(length) <= 0) {
                            return begin.plus(left);
                        }
                        left = left.minus(length);
                    }
                }
            }
            day = nextDay(day);
        }
    }

    /** Every day between two moments with its working time, or why it has none. */
    public List<DayNote> days(Instant from, Instant to) {
        return days(from, to, LimitUnit.WORKING_HOURS);
    }

    /** Every day between two moments, as a limit in {@code unit} counts it. */
    public List<DayNote> days(Instant from, Instant to, LimitUnit unit) {
        return days(from, to, unit, List.of());
    }

    /** The same for a clock that stood still in between. */
    List<DayNote> days(Instant from, Instant to, LimitUnit unit, List<Span> stops) {
        LocalDate first = dayOf(from);
        // midnight belongs to the day it ends
        LocalDate last = to.isAfter(from) ? dayOf(to.minusNanos(1)) : first.minusDays(1);
        var notes = new ArrayList<DayNote>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            notes.add(
                    unit == LimitUnit.HOURS
                            ? plainDay(day, from, to, stops)
                            : note(day, from, to, unit == LimitUnit.WORKING_DAYS && day.equals(first), stops));
        }
        return List.copyOf(notes);
    }

    private DayNote plainDay(LocalDate day, Instant from, Instant to, List<Span> stops) {
        var whole = new Span(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .within(from, to);
        Counted counted = Counted.of(List.of(whole), stops);
        return new DayNote(
                day,
                !counted.length().isZero(),
                counted.orPaused(DayReason.CALENDAR_DAY),
                null,
                false,
                timeOf(counted.from()),
                timeOf(counted.until()),
                counted.length(),
                counted.paused());
    }

    private DayNote note(LocalDate day, Instant from, Instant to, boolean startDay, List<Span> stops) {
        DayException exception = exceptions.get(day);
        Counted counted = Counted.of(shiftsOn(day, from, to), stops);
        DayReason reason;
        boolean counts = false;
        if (!isWorkingDay(day)) {
            reason = reasonFor(exception);
        } else if (startDay) {
            reason = DayReason.START_DAY;
        } else if (counted.length().isZero()) {
            reason = counted.orPaused(DayReason.OUTSIDE_HOURS);
        } else {
            reason = counted.orPaused(exception == null ? DayReason.WORKING_DAY : DayReason.MAKE_UP_DAY);
            counts = true;
        }
        return new DayNote(
                day,
                counts,
                reason,
                exception == null ? null : exception.name(),
                !knownYears.contains(Year.from(day)),
                timeOf(counted.from()),
                timeOf(counted.until()),
                counted.length(),
                counted.paused());
    }

    private static DayReason reasonFor(DayException dayOff) {
        if (dayOff == null) {
            return DayReason.WEEKEND;
        }
        return dayOff.kind() == DayException.Kind.CLOSED ? DayReason.CLOSED : DayReason.HOLIDAY;
    }

    /** What counts of one day; {@code from} and {@code until} are null where nothing does. */
    private record Counted(Instant from, Instant until, Duration length, Duration paused) {

        static Counted of(List<Span> stretches, List<Span> stops) {
            Instant first = null;
            Instant last = null;
            Duration length = Duration.ZERO;
            Duration paused = Duration.ZERO;
            for (Span stretch : stretches) {
                Instant begin = stretch.from();
                for (Span stop : stops) {
                    Span common = stop.within(stretch.from(), stretch.until());
                    if (common.isEmpty()) {
                        continue;
                    }
                    paused = paused.plus(common.length());
                    if (begin.isBefore(common.from())) {
                        first = first == null ? begin : first;
                        last = common.from();
                        length = length.plus(Duration.between(begin, common.from()));
                    }
                    begin = common.until();
                }
                if (begin.isBefore(stretch.until())) {
                    first = first == null ? begin : first;
                    last = stretch.until();
                    length = length.plus(Duration.between(begin, stretch.until()));
                }
            }
            return new Counted(first, last, length, paused);
        }

        DayReason orPaused(DayReason otherwise) {
            if (paused.isZero()) {
                return otherwise;
            }
            return length.isZero() ? DayReason.PAUSED : DayReason.PARTLY_PAUSED;
        }
    }

    /** The stretches that are worked on one day between two moments. */
    private List<Span> shiftsOn(LocalDate day, Instant from, Instant to) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        var stretches = new ArrayList<Span>();
        for (Shift shift : times.on(day).shifts()) {
            var stretch = new Span(at(day, shift.from()), at(day, shift.until())).within(from, to);
            if (!stretch.isEmpty()) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(reachable(moment), zone);
    }

    private LocalTime timeOf(Instant moment) {
        return moment == null ? null : LocalTime.ofInstant(moment, zone);
    }

    private Instant reachable(Instant moment) {
        if (moment.isBefore(earliest) || !moment.isBefore(latest)) {
            throw new BeyondCalendar(moment);
        }
        return moment;
    }

    private static LocalDate nextDay(LocalDate day) {
        if (!day.isBefore(LAST_DAY)) {
            throw new BeyondCalendar(day.plusDays(1));
        }
        return day.plusDays(1);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
