package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** In what a limit is counted: plain hours, working hours or working days. */
public enum LimitUnit implements Labelled {
    HOURS,
    WORKING_HOURS,
    WORKING_DAYS
}
