package org.gridwhistle.cases;

import java.time.Instant;
import org.gridwhistle.calendar.ClockChange;

/** @param workingDays of an extension, else null */
record ClockChangeRow(Kind kind, Instant at, Integer workingDays) {

    enum Kind {
        PAUSED,
        RESUMED,
        EXTENDED
    }

    static ClockChangeRow of(ClockChange change) {
        if (change instanceof ClockChange.Extended extended) {
            return new ClockChangeRow(Kind.EXTENDED, extended.at(), extended.workingDays());
        }
        return new ClockChangeRow(change instanceof ClockChange.Paused ? Kind.PAUSED : Kind.RESUMED, change.at(), null);
    }

    ClockChange toChange() {
        return switch (kind) {
            case PAUSED -> new ClockChange.Paused(at);
            case RESUMED -> new ClockChange.Resumed(at);
            case EXTENDED -> new ClockChange.Extended(at, workingDays);
        };
    }
}
