package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** 群众满意度: what the people who raised a case say of its result. */
public enum Satisfaction implements Labelled {
    SATISFIED,
    BASICALLY,
    DISSATISFIED
}
