package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** Where a supervision task stands; it lapses when its case closes. */
public enum SupervisionState implements Labelled {
    OPEN,
    ANSWERED,
    ACCEPTED,
    LAPSED
}
