package org.gridwhistle.cases;

import java.time.Instant;
import java.util.Collection;

/**
 * Port to the process engine: tells it what happened to a case, in the caller's transaction, so that the case and its
 * process instance are never seen apart. When a timer has to fire, the engine asks {@link RunningClocks} by itself.
 */
public interface CaseProcess {

    /** A new instance that stands at {@code at}: TRIAGE, CLAIMING, or HANDLING for a case that was reopened or unmerged. */
    void start(String caseNumber, Stage at);

    /** The case left {@code from} by {@code step}. */
    void leave(String caseNumber, Stage from, Step step);

    /** A department signed for its assignment; its reply clock now runs. */
    void signed(String caseNumber, long assignmentId);

    /** A department replied. With the last one the case stands at VERIFYING. */
    void replied(String caseNumber, long assignmentId);

    /** 改派: the same round goes on with another assignment, which has to be signed for. */
    void rerouted(String caseNumber, long assignmentId, long nextAssignmentId);

    /**
     * 退单 without another department: the assignment's round ends.
     *
     * @param toDeputy the lead's: every round of the case ends with it and the case stands at HANDLING
     */
    void returned(String caseNumber, long assignmentId, boolean toDeputy);

    /**
     * The case is over at once, wherever it stands, suspended or not, its departments' rounds with it.
     *
     * @param how WITHDRAWN, REFUSED or MERGED
     */
    void end(String caseNumber, Step how);

    /** 挂账: nothing moves and no timer fires until {@link #resume}. */
    void suspend(String caseNumber);

    void resume(String caseNumber);

    /** Moves waiting timers, many at once; one that is gone by now is left out. */
    void retime(Collection<Retiming> timers);

    /**
     * When a waiting timer has to fire.
     *
     * @param assignmentId null for the case's own ladder
     * @param silence the timer that ends the evaluation, not a ladder
     * @param at null for never
     */
    record Retiming(String caseNumber, Long assignmentId, boolean silence, Instant at) {}
}
