package org.gridwhistle.identity;

import org.gridwhistle.shared.Labelled;

/** What a person comes for; an account may hold several, but never two of the three administrators. */
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
    AUDITOR
}
