package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** 催办督办阶梯: the steps of being late, in order; each is taken once per clock. */
public enum Rung implements Labelled {
    REMIND,
    YELLOW,
    RED,
    LISTED
}
