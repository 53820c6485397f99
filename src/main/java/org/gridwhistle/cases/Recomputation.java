package org.gridwhistle.cases;

import java.time.Instant;
import org.gridwhistle.calendar.CalendarChanged;
import org.gridwhistle.shared.Labelled;

/**
 * How far the recomputation of open clocks is that a change of the calendar brought about.
 *
 * @param cause what changed, null when nothing ever did
 * @param subject the year, or the region's name
 * @param of cases that it can touch, null until it begins
 * @param changed cases whose clocks moved, or are certain now
 * @param failed cases that could not be computed and kept their clocks; the log says why
 */
public record Recomputation(
        State state,
        CalendarChanged.Cause cause,
        String subject,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        int done,
        Integer of,
        int changed,
        int failed) {

    /** Where it stands. */
    public enum State implements Labelled {
        /** Nothing ever changed. */
        NONE,
        WAITING,
        RUNNING,
        DONE
    }

    static final Recomputation NOTHING = new Recomputation(State.NONE, null, null, null, null, null, 0, null, 0, 0);

    static Recomputation of(RecomputationRow row) {
        return new Recomputation(
                row.finishedAt() != null ? State.DONE : row.startedAt() != null ? State.RUNNING : State.WAITING,
                row.cause(),
                row.subject(),
                row.requestedAt(),
                row.startedAt(),
                row.finishedAt(),
                row.doneCount(),
                row.caseCount(),
                row.changedCount(),
                row.failedCount());
    }
}
