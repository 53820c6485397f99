package org.gridwhistle.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The one clock of the application: whole seconds, because that is what every column keeps, in the deployment's zone, and
 * movable forward by the demo profile's time machine.
 */
public final class WholeSecondClock extends Clock {

    private final Clock source;
    private volatile Duration offset = Duration.ZERO;

    public WholeSecondClock(Clock source) {
        this.source = Objects.requireNonNull(source);
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var moved = new WholeSecondClock(source.withZone(zone));
        moved.offset = offset;
        return moved;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(offset).truncatedTo(ChronoUnit.SECONDS);
    }

    /** How far this clock runs ahead of the machine's. */
    public Duration offset() {
        return offset;
    }

    /** Puts the clock so far ahead of (or behind) the machine's. Only the time machine and tests call this. */
    public void offset(Duration ahead) {
        this.offset = Objects.requireNonNull(ahead);
    }

    /** Moves the clock so that it shows {@code now}. Only the time machine and tests call this. */
    public void show(Instant now) {
        this.offset = Duration.between(source.instant(), now).truncatedTo(ChronoUnit.SECONDS);
        // truncation may leave the clock up to a second short of the promised instant
        if (instant().isBefore(now)) {
            this.offset = this.offset.plusSeconds(1);
        }
    }
}
