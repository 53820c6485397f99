package org.gridwhistle.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gridwhistle.shared.Labelled;

/** By what cases are put together to be counted. */
public enum CaseGrouping implements Labelled {
    REGION,
    STATION,
    GROUP,
    DEPUTY,
    /** A case counts once for each department that has or had an assignment, so the rows add up to more than all cases. */
    DEPARTMENT,
    CATEGORY,
    DAY,
    WEEK,
    MONTH;

    /** Its name in the HTTP contract. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseGrouping> of(String parameter) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.parameter().equals(parameter))
                .findFirst();
    }

    public boolean isTime() {
        return this == DAY || this == WEEK || this == MONTH;
    }
}
