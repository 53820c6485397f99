package org.gridwhistle.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The side of {@code cases} that the models ask, as a test tells it. */
final class ToldCases implements AskedCases {

    private final Clock clock;
    private final Map<BusinessKey, TreeSet<Instant>> rungs = new HashMap<>();
    private final Map<String, Instant> silenceEnds = new HashMap<>();
    private final Map<String, List<Long>> open = new HashMap<>();
    private final Set<Long> signed = new HashSet<>();
    /** Every time a ladder fired, in order: case and assignment. */
    final List<BusinessKey> advances = new ArrayList<>();
    /** Every rung that was taken, in order. */
    final List<Instant> taken = new ArrayList<>();

    final List<String> closed = new ArrayList<>();

    private Runnable beforeAdvance = () -> {};
    private RuntimeException failure;

    ToldCases(Clock clock) {
        this.clock = clock;
    }

    ModelBeans modelBeans() {
        return ModelBeans.of(this);
    }

    /** The rungs that are left of whichever clocks run. */
    void rungs(String number, Long assignment, Instant... left) {
        rungs.put(BusinessKey.of(number, assignment), new TreeSet<>(List.of(left)));
    }

    void involve(String number, Long... assignments) {
        open.put(number, List.of(assignments));
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
    public void advance(String number, Long assignment) {
        beforeAdvance.run();
        if (failure != null) {
            throw failure;
        }
        var key = BusinessKey.of(number, assignment);
        advances.add(key);
        var due = left(key).headSet(clock.instant(), true);
        taken.addAll(due);
        due.clear();
    }

    @Override
    public Optional<Instant> nextRungAt(String number, Long assignment) {
        return Optional.ofNullable(left(BusinessKey.of(number, assignment)).higher(clock.instant()));
    }

    private TreeSet<Instant> left(BusinessKey key) {
        return rungs.getOrDefault(key, new TreeSet<>());
    }

    @Override
    public Instant evaluationEndsAt(String number) {
        return silenceEnds.getOrDefault(number, ModelNames.NEVER);
    }

    @Override
    public void closeUnevaluated(String number) {
        if (evaluationEndsAt(number).isAfter(clock.instant())) {
            throw new IllegalStateException("may still be evaluated");
        }
        closed.add(number);
    }

    @Override
    public List<Long> openAssignments(String number) {
        return open.get(number);
    }

    @Override
    public boolean isSigned(long assignment) {
        return signed.contains(assignment);
    }
}
