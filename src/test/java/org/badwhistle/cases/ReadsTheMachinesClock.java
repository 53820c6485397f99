package org.badwhistle.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

/** Four ways past the clock that tests and the time machine move. */
class ReadsTheMachinesClock {

    LocalDate now() {
        return LocalDate.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock own() {
        return Clock.systemUTC();
    }
}
