package org.gridwhistle.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwhistle.calendar.ClockKind;

/** The side of {@code cases} that the models ask, as a test tells it. */
final class ToldCases implements Ladder, Silence, DepartmentRounds.Source {

    private record Key(String caseNumber, ClockKind kind, Long assignmentId) {}

    private final Clock clock;
    private final Map<Key, Deque<Instant>> rungs = new HashMap<>();
    private final Map<String, Instant> silenceEnds = new HashMap<>();
    private final Map<String, List<Long>> open = new HashMap<>();
    private final Map<Long, Instant> nextRungs = new HashMap<>();
    private final Set<Long> signed = new HashSet<>();
    /** Every advance, in order: case, clock, assignment. */
    final List<String> advances = new ArrayList<>();

    private Runnable beforeAdvance = () -> {};
    private RuntimeException failure;

    ToldCases(Clock clock) {
        this.clock = clock;
    }

    ModelBeans modelBeans() {
        return ModelBeans.of(this, this, this);
    }

    /** The rungs that follow the one a timer waits for. */
    void nextRungs(String number, ClockKind kind, Long assignment, Instant... next) {
        rungs.put(new Key(number, kind, assignment), new ArrayDeque<>(List.of(next)));
    }

    void involve(String number, Instant nextRung, Long... assignments) {
        open.put(number, List.of(assignments));
        List.of(assignments).forEach(id -> nextRungs.put(id, nextRung));
    }

    void sign(long assignment) {
        signed.add(assignment);
    }

    void silenceEnds(String number, Instant at) {
        silenceEnds.put(number, at);
    }

    /** What else a case would do in the same transaction. */
    void beforeAdvance(Runnable act) {
        beforeAdvance = act;
    }

    void fail(RuntimeException with) {
        failure = with;
    }

    @Override
    public Optional<Instant> advance(String number, ClockKind kind, Long assignment) {
        beforeAdvance.run();
        if (failure != null) {
            throw failure;
        }
        advances.add(number + " " + kind + (assignment == null ? "" : " " + assignment));
        return Optional.ofNullable(rungs.getOrDefault(new Key(number, kind, assignment), new ArrayDeque<>())
                .poll());
    }

    @Override
    public boolean closeIfSilent(String number) {
        return !silenceEnds.getOrDefault(number, Instant.MAX).isAfter(clock.instant());
    }

    @Override
    public List<Long> of(String number) {
        return open.get(number);
    }

    @Override
    public boolean isSigned(long assignment) {
        return signed.contains(assignment);
    }

    @Override
    public Instant nextRungAt(long assignment) {
        return nextRungs.get(assignment);
    }
}
