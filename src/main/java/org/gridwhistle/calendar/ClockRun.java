package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockExplanation.Extension;
import org.gridwhistle.calendar.ClockExplanation.Pause;

/**
 * A clock carried out by one calendar, from its start through all that happened to it. What a pause and an extension mean
 * is decided here and nowhere else.
 */
final class ClockRun {

    private final WorkingCalendar calendar;
    private final Ladder ladder;
    private final LimitUnit unit;
    private final Instant startedAt;
    private final Map<Rung, Instant> rungs = new EnumMap<>(Rung.class);
    private final Map<Rung, Instant> taken = new EnumMap<>(Rung.class);
    private final List<Span> stops = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private boolean provisional;
    private Instant pausedAt;
    private Instant lastChangeAt;

    private ClockRun(WorkingCalendar calendar, Ladder ladder, LimitUnit unit, Instant startedAt, Deadline deadline) {
        this.calendar = calendar;
        this.ladder = ladder;
        this.unit = unit;
        this.startedAt = startedAt;
        this.lastChangeAt = startedAt;
        this.provisional = deadline.provisional();
        rungs.putAll(ladder.rungs(calendar, startedAt, deadline.dueAt(), unit));
    }

    /** @param changes oldest first, none before the start */
    static ClockRun of(
            WorkingCalendar calendar, Ladder ladder, TimeLimit limit, Instant startedAt, List<ClockChange> changes) {
        var run = new ClockRun(calendar, ladder, limit.unit(), startedAt, calendar.deadline(startedAt, limit));
        changes.forEach(run::apply);
        return run;
    }

    Instant dueAt() {
        return rungs.get(Rung.YELLOW);
    }

    boolean isProvisional() {
        return provisional;
    }

    Map<Rung, Instant> rungs() {
        return rungs;
    }

    /** The rungs that were reached before a later change moved them, at the time that was on record then. */
    Map<Rung, Instant> taken() {
        return taken;
    }

    List<Pause> pauses() {
        var all = new ArrayList<>(pauses);
        if (isPaused()) {
            all.add(new Pause(pausedAt, null, dueAt(), null));
        }
        return all;
    }

    List<Extension> extensions() {
        return extensions;
    }

    boolean isPaused() {
        return pausedAt != null;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    /** The pauses so far; one that still lasts goes on until {@code now}. */
    List<Span> stops(Instant now) {
        var all = new ArrayList<>(stops);
        if (isPaused() && now.isAfter(pausedAt)) {
            all.add(new Span(pausedAt, now));
        }
        return all;
    }

    private void apply(ClockChange change) {
        if (change.at().isBefore(lastChangeAt)) {
            throw new IllegalArgumentException(change + " comes before " + lastChangeAt);
        }
        lastChangeAt = change.at();
        takeWhatIsReached(change.at());
        if (change instanceof ClockChange.Paused) {
            pause(change.at());
        } else if (change instanceof ClockChange.Resumed) {
            resume(change.at());
        } else if (change instanceof ClockChange.Extended extended) {
            extend(extended);
        }
    }

    private void takeWhatIsReached(Instant now) {
        Instant counted = isPaused() ? pausedAt : now;
        rungs.forEach((rung, at) -> {
            if (!at.isAfter(counted)) {
                taken.putIfAbsent(rung, at);
            }
        });
    }

    private void pause(Instant at) {
        if (isPaused()) {
            throw new IllegalArgumentException("paused at " + at + " although it stood still since " + pausedAt);
        }
        pausedAt = at;
    }

    /** Keeps the length of every stretch that was left: from the pause to the next rung, and from there to the next. */
    private void resume(Instant at) {
        if (!isPaused()) {
            throw new IllegalArgumentException("resumed at " + at + " although it ran");
        }
        Instant dueBefore = dueAt();
        Instant stretchBegan = pausedAt;
        Instant stretchBegins = at;
        for (Rung rung : Rung.values()) {
            Instant before = rungs.get(rung);
            if (before.isAfter(pausedAt)) {
                Duration left = length(unitTo(rung), stretchBegan, before);
                Instant after = plus(unitTo(rung), stretchBegins, left);
                rungs.put(rung, after);
                stretchBegan = before;
                stretchBegins = after;
            }
        }
        if (unit != LimitUnit.HOURS) {
            provisional = !calendar.isAnnounced(startedAt, dueAt());
        }
        stops.add(new Span(pausedAt, at));
        pauses.add(new Pause(pausedAt, at, dueBefore, dueAt()));
        pausedAt = null;
    }

    private void extend(ClockChange.Extended extended) {
        Instant dueBefore = dueAt();
        Instant counted = isPaused() ? pausedAt : extended.at();
        Instant due = calendar.endOfWorkingDayAfter(dueBefore, extended.workingDays());
        if (rungs.get(Rung.REMIND).isAfter(counted)) {
            Duration elapsed = elapsed(counted);
            Duration whole = elapsed.plus(length(unit, counted, due));
            rungs.put(
                    Rung.REMIND,
                    plus(unit, counted, ladder.shareUntilReminder(whole).minus(elapsed)));
        }
        rungs.putAll(ladder.rungsFrom(calendar, due));
        provisional = provisional || !calendar.isAnnounced(dueBefore, due);
        extensions.add(new Extension(extended.at(), extended.workingDays(), dueBefore, due));
    }

    private Duration elapsed(Instant now) {
        return lengthWithoutStops(unit, startedAt, now, stops);
    }

    /** The time between two moments in which the clock ran. */
    Duration lengthWithoutStops(LimitUnit counting, Instant from, Instant to, List<Span> without) {
        Duration sum = length(counting, from, to);
        for (Span stop : without) {
            var common = stop.within(from, to);
            sum = sum.minus(length(counting, common.from(), common.until()));
        }
        return sum;
    }

    /** The ladder above due climbs by close of business, whatever the limit itself is counted in. */
    private LimitUnit unitTo(Rung rung) {
        return rung.compareTo(Rung.YELLOW) <= 0 ? unit : LimitUnit.WORKING_DAYS;
    }

    private Duration length(LimitUnit counting, Instant from, Instant to) {
        return counting == LimitUnit.HOURS ? Duration.between(from, to) : calendar.workingTime(from, to);
    }

    private Instant plus(LimitUnit counting, Instant from, Duration time) {
        return counting == LimitUnit.HOURS ? from.plus(time) : calendar.plusWorkingTime(from, time);
    }
}
