package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** Where a case came from. */
public enum CaseSource implements Labelled {
    GRID_WORKER,
    RESIDENT,
    PHONE,
    WALK_IN,
    IMPORT,
    API
}
