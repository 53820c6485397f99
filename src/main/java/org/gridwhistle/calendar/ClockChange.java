package org.gridwhistle.calendar;

import java.time.Instant;

/** What happened to a clock after its start; with the promise itself, all that its due time rests on. */
public sealed interface ClockChange {

    Instant at();

    /** 暂停: from now on no time counts. */
    record Paused(Instant at) implements ClockChange {}

    /** 恢复: the clock goes on with exactly the time that was left. */
    record Resumed(Instant at) implements ClockChange {}

    /** 延期: due at the close of business of the {@code workingDays}th working day after the due time so far. */
    record Extended(Instant at, int workingDays) implements ClockChange {

        public Extended {
            if (workingDays < 1) {
                throw new IllegalArgumentException("an extension gives at least one working day: " + workingDays);
            }
        }
    }
}
