package org.gridwhistle.calendar;

import java.util.Arrays;
import java.util.Optional;

/** The whole numbers that a policy holds beside its limits, each with its bounds. */
public enum PolicySetting {
    REMIND_PERCENT("ladder.remindPercent", 1, 100),
    RED_AFTER_DAYS("ladder.redAfterDays", 1, 250),
    LISTED_AFTER_DAYS("ladder.listedAfterDays", 1, 250),
    RETURNS_PER_DEPARTMENT("allowances.returnsPerDepartment", 0, 10),
    EXTENSIONS_PER_CLOCK("allowances.extensionsPerClock", 0, 10),
    EXTENSION_DAYS("allowances.extensionDays", 0, 250),
    REWORK_ROUNDS("allowances.reworkRounds", 0, 10);

    private final String field;
    private final int least;
    private final int most;

    PolicySetting(String field, int least, int most) {
        this.field = field;
        this.least = least;
        this.most = most;
    }

    /** Where it stands in the contract's JSON. */
    String field() {
        return field;
    }

    /** How the sheet calls it. */
    String item() {
        return field.substring(field.indexOf('.') + 1);
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    static Optional<PolicySetting> of(String item) {
        return Arrays.stream(values())
                .filter(setting -> setting.item().equals(item))
                .findFirst();
    }
}
