package org.gridwhistle.cases;

import java.time.Instant;
import org.gridwhistle.calendar.CalendarChanged;

/** A row of {@code clock_recomputation}. */
record RecomputationRow(
        long id,
        CalendarChanged.Cause cause,
        String subject,
        String regionPrefix,
        Instant fromAt,
        Instant untilAt,
        Instant requestedAt,
        Instant settlesAt,
        Instant startedAt,
        Instant finishedAt,
        boolean settled,
        long afterCase,
        Integer caseCount,
        int doneCount,
        int changedCount,
        int failedCount) {

    /** Computed whole once; what is left is to look whether another node counted by the old calendar meanwhile. */
    boolean isSecondLook() {
        return finishedAt != null;
    }
}
