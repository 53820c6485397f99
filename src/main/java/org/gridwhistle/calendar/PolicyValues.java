package org.gridwhistle.calendar;

import java.util.EnumMap;
import java.util.List;

/** All that a policy says, checked; its version and dates are not part of it. */
record PolicyValues(String note, Ladder ladder, Allowances allowances, List<PolicyLimit> limits) {

    PolicyValues {
        limits = List.copyOf(limits);
    }

    /** As somebody would write it down. */
    PolicyDraft toDraft() {
        var settings = new EnumMap<PolicySetting, PolicyDraft.Cell>(PolicySetting.class);
        for (PolicySetting setting : PolicySetting.values()) {
            settings.put(setting, new PolicyDraft.Cell(null, String.valueOf(get(setting))));
        }
        return new PolicyDraft(
                note,
                settings,
                limits.stream()
                        .map(each -> new PolicyDraft.Limit(
                                null,
                                each.categoryCode(),
                                each.urgency().name(),
                                each.kind().name(),
                                each.limit().amount().toPlainString(),
                                each.limit().unit().name()))
                        .toList());
    }

    int get(PolicySetting setting) {
        return switch (setting) {
            case REMIND_PERCENT -> ladder.remindPercent();
            case RED_AFTER_DAYS -> ladder.redAfter();
            case LISTED_AFTER_DAYS -> ladder.listedAfter();
            case RETURNS_PER_DEPARTMENT -> allowances.returnsPerDepartment();
            case EXTENSIONS_PER_CLOCK -> allowances.extensionsPerClock();
            case EXTENSION_DAYS -> allowances.extensionDays();
            case REWORK_ROUNDS -> allowances.reworkRounds();
        };
    }
}
