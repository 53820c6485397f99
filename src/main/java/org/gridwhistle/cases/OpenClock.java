package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;

/** A running clock of an open case, with the number of that case. */
class OpenClock extends CaseClock {

    private String caseNumber;

    OpenClock() {}

    String caseNumber() {
        return caseNumber;
    }

    /** What comes at its end is no rung of the ladder: silence closes the case. */
    boolean endsInSilence() {
        return kind() == ClockKind.EVALUATE;
    }
}
