package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.List;

record PolicyRow(
        long id,
        String version,
        LocalDate effectiveFrom,
        int remindPercent,
        int redAfterDays,
        int listedAfterDays,
        int returnsPerDepartment,
        int extensionsPerClock,
        int extensionDays,
        int reworkRounds) {

    Policy toPolicy(List<PolicyLimitRow> limits) {
        try {
            return Policy.of(
                    version,
                    effectiveFrom,
                    new Ladder(remindPercent, redAfterDays, listedAfterDays),
                    new Allowances(returnsPerDepartment, extensionsPerClock, extensionDays, reworkRounds),
                    limits.stream().map(PolicyLimitRow::toLimit).toList());
        } catch (IllegalArgumentException | UnusableLimit e) {
            throw new IllegalStateException("policy " + version + " cannot be used: " + e.getMessage(), e);
        }
    }
}
