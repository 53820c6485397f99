package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gridwhistle.calendar.ClockKind;
import org.springframework.stereotype.Component;

/** What the process engine asks about a case's clocks when it sets a timer. */
@Component
public class RunningClocks {

    private final CaseMapper mapper;
    private final Clock clock;

    RunningClocks(CaseMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The next rung after now of the case's own clocks, or of an assignment's.
     *
     * @param assignmentId null for the case's own
     */
    public Optional<Instant> nextRungAt(String caseNumber, Long assignmentId) {
        Instant now = clock.instant();
        return mapper.runningClocksOf(caseNumber, assignmentId).stream()
                .flatMap(each -> each.rungsAfter(now))
                .min(Instant::compareTo);
    }

    /** When the case closes unless somebody evaluates it. */
    public Instant evaluationEndsAt(String caseNumber) {
        return mapper.runningClocksOf(caseNumber, null).stream()
                .filter(each -> each.kind() == ClockKind.EVALUATE)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }
}
