package org.gridwhistle.calendar;

import java.math.BigDecimal;
import java.util.Objects;

/** 时限: so many hours, working hours or working days. */
public record TimeLimit(BigDecimal amount, LimitUnit unit) {

    public TimeLimit {
        Objects.requireNonNull(unit);
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a limit is longer than nothing: " + amount);
        }
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(BigDecimal.valueOf(days), LimitUnit.WORKING_DAYS);
    }
}
