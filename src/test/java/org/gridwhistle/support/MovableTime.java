package org.gridwhistle.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;

/**
 * The application's clock in a test's hands. Moving it runs every timer on the way, each at its own time. The cases of
 * earlier tests may have timers there too: look only at your own.
 */
public final class MovableTime {

    private final StoppableClock machine;
    private final WholeSecondClock clock;
    private final Supplier<DueTimers> timers;

    MovableTime(StoppableClock machine, WholeSecondClock clock, Supplier<DueTimers> timers) {
        this.machine = machine;
        this.clock = clock;
        this.timers = timers;
    }

    public Instant now() {
        return clock.instant();
    }

    /** As people say it, in the application's zone. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), clock.getZone());
    }

    /** Puts the clock there, forward or back, and lets no timer run: where a story begins. */
    public void show(String localDateTime) {
        machine.stop();
        clock.show(instant(localDateTime));
    }

    public void advance(TemporalAmount span) {
        advanceTo(local().plus(span).atZone(clock.getZone()).toInstant());
    }

    public void advance(String isoDuration) {
        advance(Duration.parse(isoDuration));
    }

    /** For example {@code 2026-03-04T18:00}. */
    public void advanceTo(String localDateTime) {
        advanceTo(instant(localDateTime));
    }

    public void advanceTo(Instant then) {
        var due = timers.get();
        Optional<Instant> next = due.nextDueUntil(then);
        while (next.isPresent()) {
            Instant at = next.get().isAfter(now()) ? next.get() : now();
            clock.show(at);
            due.follow(at);
            if (due.runDue() == 0) {
                throw new AssertionError("a timer of " + at + " is due and does not run");
            }
            next = due.nextDueUntil(then);
        }
        clock.show(then);
        due.follow(then);
    }

    private Instant instant(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(clock.getZone()).toInstant();
    }
}
