package org.gridwhistle.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock until the first test begins; then it stands still, so that a story happens at the times it tells. */
final class StoppableClock extends Clock {

    private final Clock machine;
    private volatile Instant stoppedAt;

    StoppableClock(ZoneId zone) {
        this.machine = Clock.system(zone);
    }

    void stop() {
        if (stoppedAt == null) {
            stoppedAt = machine.instant();
        }
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? machine.instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone for the whole deployment");
    }
}
