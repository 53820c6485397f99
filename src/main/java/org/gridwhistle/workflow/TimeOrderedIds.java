package org.gridwhistle.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Ids for the engine's rows that grow with time (UUID version 7), so that its indexes are filled at their end. Each is
 * greater than the one before in the same process, also within a millisecond and when the clock steps back.
 */
final class TimeOrderedIds implements IdGenerator {

    private static final int SEQUENCE_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Milliseconds and, below them, the sequence within the millisecond. */
    private long last;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String getNextId() {
        long ordered = next();
        long high = (ordered >>> SEQUENCE_BITS) << 16 | 0x7000L | ordered & 0xFFFL;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private synchronized long next() {
        // a full sequence runs over into the next millisecond, which keeps the order
        last = Math.max(last + 1, clock.millis() << SEQUENCE_BITS);
        return last;
    }
}
