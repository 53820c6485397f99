package org.gridwhistle.cases;

import java.time.Instant;

/** When the next rung of each clock falls due that the process engine waits for; null leaves what it knows. */
public record ProcessTimers(Instant claimRungAt, Instant handleRungAt, Instant evaluateRungAt) {

    public static final ProcessTimers UNCHANGED = new ProcessTimers(null, null, null);
}
