package org.gridwhistle.audit;

import org.gridwhistle.shared.Labelled;

/** What became of it. */
public enum AuditOutcome implements Labelled {
    DONE,
    REFUSED,
    FAILED
}
