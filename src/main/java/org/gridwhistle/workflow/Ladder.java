package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.Optional;
import org.gridwhistle.calendar.ClockKind;

/** What the models ask when a rung falls due; answered by {@code cases.AdvanceClock}. */
@FunctionalInterface
interface Ladder {

    Optional<Instant> advance(String caseNumber, ClockKind kind, Long assignmentId);
}
