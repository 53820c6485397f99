package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return nextRung(mapper.runningClocksOf(caseNumber, assignmentId));
    }

    private Optional<Instant> nextRung(List<CaseClock> clocks) {
        Instant now = clock.instant();
        return clocks.stream().flatMap(each -> each.rungsAfter(now)).min(Instant::compareTo);
    }

    /** When the case closes unless somebody evaluates it. */
    public Instant evaluationEndsAt(String caseNumber) {
        return mapper.runningClocksOf(caseNumber, null).stream()
                .filter(each -> each.kind() == ClockKind.EVALUATE)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    /** When each timer that waits for one of the case's running clocks has to fire; at once for a rung that moved behind us. */
    List<CaseProcess.Retiming> timersOf(Case c) {
        Map<Long, List<CaseClock>> byAssignment = new HashMap<>();
        c.runningClocks().forEach(each -> byAssignment
                .computeIfAbsent(each.assignmentId(), id -> new ArrayList<>())
                .add(each));
        var timers = new ArrayList<CaseProcess.Retiming>();
        byAssignment.forEach((assignment, clocks) -> timers.add(new CaseProcess.Retiming(
                c.number(), assignment, false, nextRung(clocks).orElse(null))));
        c.runningClock(ClockKind.EVALUATE, null)
                .ifPresent(each -> timers.add(new CaseProcess.Retiming(c.number(), null, true, each.dueAt())));
        return timers;
    }
}
