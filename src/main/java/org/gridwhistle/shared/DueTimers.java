package org.gridwhistle.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * The process engine's timers as the time machine sees them. A port: the workflow module implements it, so that whoever
 * moves the clock need not know the engine.
 */
public interface DueTimers {

    /** When the next timer that has not run yet falls due, if it is at or before {@code limit}. */
    Optional<Instant> nextDueUntil(Instant limit);

    /** Sets the engine's idea of now to the application's. */
    void follow(Instant now);

    /** Runs every timer and job that is due now, until none is left. @return how many ran */
    int runDue();

    /** Stops the engine's own background work while a clock is being moved by hand. */
    void pause();

    /** Lets the engine's own background work go on. */
    void resume();
}
