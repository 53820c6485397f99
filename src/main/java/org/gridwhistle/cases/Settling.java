package org.gridwhistle.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What lists and boards read of one case without looking at its parts: light, due times, what is open. */
final class Settling {

    private final Case c;
    private final CaseClocks clocks;

    Settling(Case c, CaseClocks clocks) {
        this.c = c;
        this.clocks = clocks;
    }

    void settle(Instant now) {
        lapseWhatIsOver(now);
        c.openRequestCount =
                (int) c.requests.stream().filter(CaseRequest::isOpen).count();
        c.supervision = c.supervisionUnderWay().map(Supervision::state).orElse(null);
        var running = clocks.running();
        c.earliestDueAt = running.stream()
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        c.light = lightOf(running, now);
        c.stageDueAt = switch (c.stage) {
            case CLAIMING -> c.claimDueAt;
            case DEPARTMENTS ->
                c.assignments.stream()
                        .map(Assignment::stepDueAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(c.dueAt);
            case EVALUATING -> c.earliestDueAt;
            case TRIAGE, HANDLING, VERIFYING -> c.dueAt;
            case SUSPENDED, CLOSED -> null;
        };
    }

    private Light lightOf(List<CaseClock> running, Instant now) {
        if (!c.stage.isOpen() || c.stage == Stage.SUSPENDED) {
            return Light.NONE;
        }
        if (c.listed) {
            return Light.LISTED;
        }
        return running.stream()
                .map(clock -> clock.light(now))
                .max(Comparator.naturalOrder())
                .orElse(Light.NONE);
    }

    /** A request nobody decided ends with what it was about. */
    private void lapseWhatIsOver(Instant now) {
        c.requests.stream()
                .filter(CaseRequest::isOpen)
                .filter(request -> !isStillAbout(request))
                .forEach(request -> request.lapse(now));
    }

    private boolean isStillAbout(CaseRequest request) {
        boolean underWay = c.stage == Stage.HANDLING || c.stage == Stage.DEPARTMENTS || c.stage == Stage.SUSPENDED;
        if (!underWay || request.assignmentId() == null) {
            return underWay;
        }
        return c.assignments.stream()
                .filter(each -> request.assignmentId().equals(each.id()))
                .anyMatch(each -> switch (request.kind()) {
                    case RETURN -> each.state() == AssignmentState.RETURN_REQUESTED;
                    case EXTENSION -> each.state() == AssignmentState.WORKING;
                    case SUSPENSION -> each.isOpen();
                });
    }
}
