package org.gridwhistle.cases;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list comes; ties by number. Cases without a due time come last. */
public enum CaseSort {
    DUE_AT("dueAt"),
    RAISED_AT("raisedAt"),
    RAISED_AT_DESC("-raisedAt"),
    /** Most urgent step first: the inbox's. */
    STAGE_DUE_AT("stageDueAt");

    private final String parameter;

    CaseSort(String parameter) {
        this.parameter = parameter;
    }

    public static Optional<CaseSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter.equals(parameter))
                .findFirst();
    }
}
