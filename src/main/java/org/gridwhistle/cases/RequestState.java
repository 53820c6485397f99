package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** How a request ended; it lapses when what it was about is over before anybody decided. */
public enum RequestState implements Labelled {
    OPEN,
    ACCEPTED,
    REFUSED,
    LAPSED
}
