package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/** 主办、协办: the lead department answers last and closes the round. */
public enum AssignmentRole implements Labelled {
    LEAD,
    JOINT
}
