package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** What a case waits for now. */
public enum Awaited implements Labelled {
    DISPATCH,
    CLAIM,
    HANDLING,
    SIGNATURE,
    REPLY,
    VERIFICATION,
    EVALUATION,
    REVIEW
}
