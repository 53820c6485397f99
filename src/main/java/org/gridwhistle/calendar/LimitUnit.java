package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** In what a limit is counted: plain hours, working hours or working days. Nobody is given more than about ten years. */
public enum LimitUnit implements Labelled {
    HOURS(87_600),
    WORKING_HOURS(17_500),
    WORKING_DAYS(2_500);

    private final int most;

    LimitUnit(int most) {
        this.most = most;
    }

    /** The largest amount a limit may have. */
    public int most() {
        return most;
    }
}
