package org.gridwhistle.cases;

import org.gridwhistle.calendar.Rung;
import org.gridwhistle.shared.Labelled;

/** 亮灯: how late a case is, worst clock first. {@code NONE} when no clock runs. */
public enum Light implements Labelled {
    NONE,
    GREEN,
    YELLOW,
    RED,
    LISTED;

    /** The light of a running clock that has passed {@code rung} (null: none yet). */
    static Light of(Rung rung) {
        if (rung == null) {
            return GREEN;
        }
        return switch (rung) {
            case REMIND -> GREEN;
            case YELLOW -> YELLOW;
            case RED -> RED;
            case LISTED -> LISTED;
        };
    }
}
