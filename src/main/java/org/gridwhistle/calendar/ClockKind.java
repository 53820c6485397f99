package org.gridwhistle.calendar;

import org.gridwhistle.shared.Labelled;

/** What a clock measures: 报到、全案办理、签收、答复、评价. */
public enum ClockKind implements Labelled {
    CLAIM,
    HANDLE,
    SIGN,
    REPLY,
    EVALUATE
}
