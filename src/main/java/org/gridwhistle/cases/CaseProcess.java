package org.gridwhistle.cases;

import java.time.Instant;
import org.gridwhistle.calendar.ClockKind;

/**
 * Port to the process engine: tells it what happened to a case, in the caller's transaction, so that the case and its
 * process instance are never seen apart. Business key is the case number.
 */
public interface CaseProcess {

    /** A new instance that stands at {@code at}: TRIAGE, CLAIMING, or HANDLING for a reopened case. */
    void start(String caseNumber, Stage at, ProcessTimers timers);

    /** The case left {@code from} by {@code step}. */
    void leave(String caseNumber, Stage from, Step step, ProcessTimers timers);

    /** A department signed for its assignment; its reply clock now runs. */
    void signed(String caseNumber, long assignmentId, Instant nextRungAt);

    /** A department replied. With the last one the case stands at VERIFYING. */
    void replied(String caseNumber, long assignmentId);

    /** Moves a timer that waits for a clock's next rung. */
    void retime(String caseNumber, ClockKind kind, Long assignmentId, Instant nextRungAt);
}
