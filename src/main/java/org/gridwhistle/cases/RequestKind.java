package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** What a holder may ask a supervisor for: 退单、延期、挂账. All three are asked and decided in one way. */
public enum RequestKind implements Labelled {
    RETURN,
    EXTENSION,
    SUSPENSION
}
