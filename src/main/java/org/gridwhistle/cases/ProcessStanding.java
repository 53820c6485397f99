package org.gridwhistle.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridwhistle.shared.Page;

/**
 * Port: where the process engine's instances stand, for the consistency check. A page may miss an instance when another
 * ends while pages are read, so look at a suspect once more with {@link #of}.
 */
public interface ProcessStanding {

    /**
     * The live instances of one case.
     *
     * @param instances how many there are; a sound open case has one
     * @param stages where they stand; a sound one stands at one stage, which is SUSPENDED for an instance that is
     */
    record Standing(String caseNumber, int instances, Set<Stage> stages) {}

    /**
     * One department's live round.
     *
     * @param state SIGNING (also while a return is being decided) or WORKING; null when it stands at neither, which is
     *     damage
     */
    record DepartmentStanding(String caseNumber, long assignmentId, AssignmentState state) {}

    /** One supervision task's live instance: it waits for an answer, or for the supervisor once it is answered. */
    record SupervisionStanding(String caseNumber, long supervisionId, boolean answered) {}

    /**
     * One live timer of a case or of a department's round.
     *
     * @param assignmentId null for the case's own
     * @param silence the timer that ends the evaluation, not a ladder
     * @param at null when it waits for nothing
     * @param still whether it belongs to a suspended instance and will not fire
     * @param failed whether it fired, failed, and waits for its next try
     */
    record TimerStanding(
            String caseNumber, Long assignmentId, boolean silence, Instant at, boolean still, boolean failed) {}

    /**
     * A timer that will not run by itself, or should have run long ago.
     *
     * @param element id of the element where it waits
     * @param reason the last failure, null when it never ran
     */
    record StuckTimer(String caseNumber, String element, Instant dueAt, String reason) {}

    /** One entry for each live instance of the main process, oldest first. */
    Page<Standing> cases(String cursor, int limit);

    /** Empty when the case has no live instance. */
    Optional<Standing> of(String caseNumber);

    Page<DepartmentStanding> departments(String cursor, int limit);

    /** The live rounds of one case's departments. */
    List<DepartmentStanding> departmentsOf(String caseNumber);

    Page<SupervisionStanding> supervisions(String cursor, int limit);

    /** The live instances of one case's supervision tasks. */
    List<SupervisionStanding> supervisionsOf(String caseNumber);

    Page<TimerStanding> timers(String cursor, int limit);

    /** The live timers of one case and of its departments. */
    List<TimerStanding> timersOf(String caseNumber);

    /** Timers without a try left, and those that were due before {@code overdueSince}; at most {@code limit} of each. */
    List<StuckTimer> stuckTimers(Instant overdueSince, int limit);
}
