package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** 环节: where a case stands, as people see it. The process engine holds the same truth, moved in the same transaction. */
public enum Stage implements Labelled {
    TRIAGE,
    CLAIMING,
    HANDLING,
    DEPARTMENTS,
    VERIFYING,
    EVALUATING,
    SUSPENDED,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
