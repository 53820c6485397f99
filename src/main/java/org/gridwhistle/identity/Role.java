package org.gridwhistle.identity;

import org.gridwhistle.shared.Labelled;

/** What a person comes for; an account may hold several, but an administrator's only the one. */
public enum Role implements Labelled {
    GRID_WORKER,
    DEPUTY,
    GROUP_LEADER,
    STATION_STAFF,
    DEPARTMENT,
    SUPERVISOR,
    LEADER,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDITOR;

    /** System, security and audit: who runs the product and therefore reads no case. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }
}
