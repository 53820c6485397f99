package org.gridwhistle.calendar;

import java.time.Instant;
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
        int reworkRounds,
        String note,
        PolicyState state,
        int revision,
        String changedByName,
        Instant changedAt) {

    Policy toPolicy(List<PolicyLimitRow> limits) {
        try {
            var values = toValues(limits);
            return Policy.of(version, effectiveFrom, values.ladder(), values.allowances(), values.limits());
        } catch (IllegalArgumentException | UnusableLimit e) {
            throw new IllegalStateException("policy " + version + " cannot be used: " + e.getMessage(), e);
        }
    }

    PolicyValues toValues(List<PolicyLimitRow> limits) {
        return new PolicyValues(
                note,
                new Ladder(remindPercent, redAfterDays, listedAfterDays),
                new Allowances(returnsPerDepartment, extensionsPerClock, extensionDays, reworkRounds),
                limits.stream().map(PolicyLimitRow::toLimit).toList());
    }
}
