package org.gridwhistle.audit;

import org.gridwhistle.shared.Labelled;

/** Which of the logs a line stands in. */
public enum AuditLog implements Labelled {
    /** Accounts, sessions, refused access. */
    SECURITY,
    /** Changes of master data, field by field. */
    DATA,
    /** Every other act over HTTP, without its content: a case's own records tell that. */
    ACT
}
