package org.gridwhistle.calendar;

import java.math.BigDecimal;

record PolicyLimitRow(
        long policyId, String categoryCode, Urgency urgency, ClockKind clockKind, BigDecimal amount, LimitUnit unit) {

    PolicyLimit toLimit() {
        return new PolicyLimit(categoryCode, urgency, clockKind, new TimeLimit(amount, unit));
    }
}
