package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** Where one department's assignment stands. */
public enum AssignmentState implements Labelled {
    SIGNING,
    WORKING,
    REPLIED,
    RETURN_REQUESTED,
    RETURNED
}
