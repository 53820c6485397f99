package org.gridwhistle.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;

/** 时限: so many hours, working hours or (whole) working days. */
public record TimeLimit(BigDecimal amount, LimitUnit unit) {

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    /** @throws UnusableLimit if the amount is not positive, beyond {@link LimitUnit#most()} or a fraction of a day */
    public TimeLimit {
        Objects.requireNonNull(unit);
        if (amount.signum() <= 0 || amount.compareTo(BigDecimal.valueOf(unit.most())) > 0) {
            throw new UnusableLimit(amount, unit);
        }
        // a column keeps 24.00: it must be the same limit as 24, and read like it
        amount = amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
        if (unit == LimitUnit.WORKING_DAYS && amount.scale() > 0) {
            throw new UnusableLimit(amount, unit);
        }
    }

    public static TimeLimit hours(String hours) {
        return new TimeLimit(new BigDecimal(hours), LimitUnit.HOURS);
    }

    public static TimeLimit workingHours(String hours) {
        return new TimeLimit(new BigDecimal(hours), LimitUnit.WORKING_HOURS);
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(BigDecimal.valueOf(days), LimitUnit.WORKING_DAYS);
    }

    /** Key of the words for this limit, for example 「4 个工作小时」; {@link #amount()} is its argument. */
    public String textKey() {
        return "TimeLimit." + unit.name();
    }

    /** The length of a limit in hours, in whole seconds and never nothing. */
    Duration length() {
        if (unit == LimitUnit.WORKING_DAYS) {
            throw new IllegalStateException("working days have no length of their own: " + this);
        }
        return Duration.ofSeconds(amount.multiply(SECONDS_AN_HOUR)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
    }
}
