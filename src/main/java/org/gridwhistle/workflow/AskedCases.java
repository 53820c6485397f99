package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that the models ask of {@code cases}; the one seam between the engine and the rules. */
interface AskedCases {

    /** A rung fell due: takes every one that is due by now. */
    void advance(String caseNumber, Long assignmentId);

    /** The next rung after now; {@code assignmentId} is null for the case's own clocks. */
    Optional<Instant> nextRungAt(String caseNumber, Long assignmentId);

    Instant evaluationEndsAt(String caseNumber);

    /** Nobody evaluated in time; throws when the time is not over. */
    void closeUnevaluated(String caseNumber);

    /** The assignments to be worked on in the round that begins. */
    List<Long> openAssignments(String caseNumber);

    boolean isSigned(long assignmentId);
}
