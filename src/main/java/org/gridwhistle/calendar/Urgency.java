package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** 紧急程度: how fast a case must be answered; together with its category it picks the limits. */
public enum Urgency implements Labelled {
    EMERGENCY,
    URGENT,
    NORMAL
}
