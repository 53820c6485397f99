package org.gridwhistle.cases;

import java.time.Instant;

/** What happened to one of many clocks that are read at once. */
record MeasuredChangeRow(long clockId, ClockChangeRow.Kind kind, Instant at, Integer workingDays) {

    ClockChangeRow change() {
        return new ClockChangeRow(kind, at, workingDays);
    }
}
