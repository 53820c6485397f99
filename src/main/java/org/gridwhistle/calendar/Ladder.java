package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * 催办督办阶梯, as a policy sets it: when the owner is reminded, and how long after due a clock turns red and is listed.
 *
 * @param remindPercent share of the time between start and due after which the owner is reminded
 * @param redAfter working days after due until red
 * @param listedAfter working days after due until listed
 */
record Ladder(int remindPercent, int redAfter, int listedAfter) {

    Ladder {
        if (remindPercent < 1 || remindPercent > 100 || redAfter < 1 || listedAfter < redAfter) {
            throw new IllegalArgumentException("not a ladder: remind at " + remindPercent + " %, red after " + redAfter
                    + " and listed after " + listedAfter + " working days");
        }
    }

    /** When each rung is reached; never earlier than the rung before it. */
    Map<Rung, Instant> rungs(WorkingCalendar calendar, Instant start, Instant due, LimitUnit unit) {
        var rungs = rungsFrom(calendar, due);
        rungs.put(
                Rung.REMIND,
                unit == LimitUnit.HOURS
                        ? start.plus(shareUntilReminder(Duration.between(start, due)))
                        : calendar.plusWorkingTime(start, shareUntilReminder(calendar.workingTime(start, due))));
        return rungs;
    }

    /** The rungs from due upward. */
    Map<Rung, Instant> rungsFrom(WorkingCalendar calendar, Instant due) {
        var rungs = new EnumMap<Rung, Instant>(Rung.class);
        rungs.put(Rung.YELLOW, due);
        rungs.put(Rung.RED, calendar.endOfWorkingDayAfter(due, redAfter));
        rungs.put(Rung.LISTED, calendar.endOfWorkingDayAfter(due, listedAfter));
        return rungs;
    }

    /** How much of the time that a clock has passes before the reminder. */
    Duration shareUntilReminder(Duration whole) {
        return Duration.ofSeconds(
                whole.multipliedBy(remindPercent).dividedBy(100).toSeconds());
    }
}
