package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** 办结方式: how a closed case ended. */
public enum Outcome implements Labelled {
    RESOLVED,
    EXPLAINED,
    PLANNED,
    CONVERTED,
    MERGED,
    REFUSED,
    WITHDRAWN
}
