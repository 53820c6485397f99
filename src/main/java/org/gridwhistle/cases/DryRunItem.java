package org.gridwhistle.cases;

import java.math.BigDecimal;
import java.time.Instant;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.LimitUnit;
import org.gridwhistle.calendar.TimeLimit;

/**
 * A running clock that a policy would judge differently.
 *
 * @param number of its case
 * @param department whose signature or reply it measures, null for the case's own clock
 * @param promised version of the policy that it was promised under
 * @param lightNow {@code NONE} while the clock stands still
 */
public record DryRunItem(
        String number,
        ClockKind clock,
        String department,
        String promised,
        Limit limitNow,
        Limit limitThen,
        Instant dueNow,
        Instant dueThen,
        Light lightNow,
        Light lightThen) {

    /** How long the clock may run. */
    public record Limit(BigDecimal amount, LimitUnit unit) {

        static Limit of(TimeLimit limit) {
            return new Limit(limit.amount(), limit.unit());
        }
    }

    boolean isDifferent() {
        return !dueNow.equals(dueThen) || lightNow != lightThen;
    }

    boolean isWorse() {
        return lightThen.compareTo(lightNow) > 0;
    }

    boolean isBetter() {
        return lightThen.compareTo(lightNow) < 0;
    }
}
