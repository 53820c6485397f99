package org.gridwhistle.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.LimitUnit;
import org.gridwhistle.calendar.Rung;
import org.gridwhistle.calendar.TimeLimit;
import org.gridwhistle.calendar.Urgency;

/** A running clock with what of its case a policy looks at. */
record MeasuredClockRow(
        long id,
        String number,
        Urgency urgency,
        String categoryCode,
        String regionPrefix,
        String department,
        ClockKind kind,
        BigDecimal limitAmount,
        LimitUnit limitUnit,
        String policyVersion,
        String ruleCategory,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        Instant remindAt,
        Instant redAt,
        Instant listedAt,
        int changeCount) {

    ClockPlan promised() {
        return new ClockPlan(
                kind,
                new TimeLimit(limitAmount, limitUnit),
                policyVersion,
                ruleCategory,
                startedAt,
                dueAt,
                provisional,
                Map.of(Rung.REMIND, remindAt, Rung.YELLOW, dueAt, Rung.RED, redAt, Rung.LISTED, listedAt));
    }
}
