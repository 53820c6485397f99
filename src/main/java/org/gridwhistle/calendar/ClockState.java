package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** How a clock stands: still running in time, standing still in time, ended in time, or past due (ended or not). */
public enum ClockState implements Labelled {
    RUNNING,
    PAUSED,
    MET,
    BREACHED
}
