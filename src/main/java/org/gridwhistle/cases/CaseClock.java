package org.gridwhistle.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.LimitUnit;
import org.gridwhistle.calendar.Rung;
import org.gridwhistle.calendar.TimeLimit;

/** 时限时钟 of a case: what was promised, frozen, how far up the ladder it is, and when it was stopped. */
class CaseClock extends Part {

    private Long caseId;
    private Long assignmentId;
    private ClockKind kind;
    private int round;
    private BigDecimal limitAmount;
    private LimitUnit limitUnit;
    private String policyVersion;
    private String ruleCategory;
    private Instant startedAt;
    private Instant dueAt;
    private boolean provisional;
    private Instant remindAt;
    private Instant redAt;
    private Instant listedAt;
    private Rung passed;
    private Instant endedAt;
    private int changeCount;
    private final List<ClockChange> changes = new ArrayList<>();
    private final List<ClockChange> newChanges = new ArrayList<>();
    private final List<Rung> justPassed = new ArrayList<>();
    private Assignment assignment;

    CaseClock() {}

    static CaseClock start(ClockPlan plan, Assignment assignment, int round) {
        var clock = new CaseClock();
        clock.assignment = assignment;
        clock.assignmentId = assignment == null ? null : assignment.id();
        clock.kind = plan.kind();
        clock.round = round;
        clock.limitAmount = plan.limit().amount();
        clock.limitUnit = plan.limit().unit();
        clock.policyVersion = plan.policyVersion();
        clock.ruleCategory = plan.ruleCategory();
        clock.startedAt = plan.startedAt();
        clock.dueAt = plan.dueAt();
        clock.provisional = plan.provisional();
        clock.remindAt = plan.at(Rung.REMIND);
        clock.redAt = plan.at(Rung.RED);
        clock.listedAt = plan.at(Rung.LISTED);
        return clock;
    }

    /** Whose it is, for who reads the clocks of many cases at once; null until it is stored. */
    Long caseId() {
        return caseId;
    }

    boolean is(ClockKind wanted, Long wantedAssignment) {
        return kind == wanted && (wantedAssignment == null || wantedAssignment.equals(assignmentId));
    }

    boolean isOf(Assignment one) {
        return assignment == one || (assignmentId != null && assignmentId.equals(one.id()));
    }

    /** The assignment's id is known once it is stored. */
    void bindToStoredAssignment() {
        if (assignment != null) {
            assignmentId = assignment.id();
        }
    }

    int round() {
        return round;
    }

    ClockKind kind() {
        return kind;
    }

    Long assignmentId() {
        return assignmentId;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Rung passed() {
        return passed;
    }

    boolean isRunning() {
        return endedAt == null;
    }

    /** The rungs taken since this clock was read, several when it was late itself; the store notes down each once. */
    List<Rung> justPassed() {
        return List.copyOf(justPassed);
    }

    @Override
    void stored() {
        super.stored();
        justPassed.clear();
        newChanges.clear();
    }

    /** A rung that was passed before the clock moved on shines again when its new time has come. */
    Light light(Instant now) {
        Light light = Light.GREEN;
        for (Rung rung : Rung.values()) {
            if (passed != null && rung.compareTo(passed) <= 0 && !at(rung).isAfter(now)) {
                light = Light.of(rung);
            }
        }
        return light;
    }

    /** How many changes the store has to read. */
    int changeCount() {
        return changeCount;
    }

    void restore(List<ClockChange> itsChanges) {
        // a clock read twice in one transaction is the same object
        changes.clear();
        changes.addAll(itsChanges);
    }

    /** What happened to it, oldest first. */
    List<ClockChange> changes() {
        return List.copyOf(changes);
    }

    List<ClockChange> newChanges() {
        return List.copyOf(newChanges);
    }

    boolean isExtended() {
        return changes.stream().anyMatch(ClockChange.Extended.class::isInstance);
    }

    boolean isPaused() {
        return !changes.isEmpty() && changes.get(changes.size() - 1) instanceof ClockChange.Paused;
    }

    /** Something happened to it; due and rungs move as it means. */
    void change(ClockChange change, Replanning replanning) {
        changes.add(change);
        newChanges.add(change);
        changeCount++;
        replan(replanning);
    }

    /** Due and rungs by the calendar as it is now. */
    void replan(Replanning replanning) {
        var plan = replanning.replan(plan(), changes());
        dueAt = plan.dueAt();
        provisional = plan.provisional();
        remindAt = plan.at(Rung.REMIND);
        redAt = plan.at(Rung.RED);
        listedAt = plan.at(Rung.LISTED);
        touch();
    }

    /** Whether the calendar as it is now says otherwise than what stands. */
    boolean isOutdated(Replanning replanning) {
        var stands = plan();
        return !replanning.replan(stands, changes()).equals(stands);
    }

    /** A merge that is undone had stopped it. */
    void goOn() {
        endedAt = null;
        touch();
    }

    void end(Instant at) {
        endedAt = at;
        touch();
    }

    /** The next rung and its time, if one is left and this clock still runs. */
    Optional<Rung> nextRung() {
        return isRunning() ? plan().after(passed) : Optional.empty();
    }

    Instant at(Rung rung) {
        return switch (rung) {
            case REMIND -> remindAt;
            case YELLOW -> dueAt;
            case RED -> redAt;
            case LISTED -> listedAt;
        };
    }

    /** When the next rung falls due, if one is left. */
    Optional<Instant> nextRungAt() {
        return nextRung().map(this::at);
    }

    /** Whether a rung is reached that nobody took yet. */
    boolean owes(Instant now) {
        return isRunning() && untakenRungs().anyMatch(at -> !at.isAfter(now));
    }

    /**
     * When its timer has to fire: at every rung after now, for one that was taken before the clock moved on lights up
     * again; and for whatever fell due without being taken.
     */
    Stream<Instant> rungsAfter(Instant now) {
        return Stream.concat(untakenRungs(), ladder().map(this::at).filter(at -> at.isAfter(now)));
    }

    /** Those that nobody has taken yet, due or not. */
    Stream<Instant> untakenRungs() {
        return ladder().filter(rung -> passed == null || rung.compareTo(passed) > 0)
                .map(this::at);
    }

    /** What comes of an evaluation's end is no lateness, so its clock has one rung only. */
    private Stream<Rung> ladder() {
        return Stream.of(Rung.values()).filter(rung -> kind != ClockKind.EVALUATE || rung == Rung.REMIND);
    }

    void pass(Rung rung) {
        passed = rung;
        justPassed.add(rung);
        touch();
    }

    /** The promise with due and rungs as they stand. */
    ClockPlan plan() {
        Map<Rung, Instant> rungs = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            rungs.put(rung, at(rung));
        }
        return new ClockPlan(
                kind,
                new TimeLimit(limitAmount, limitUnit),
                policyVersion,
                ruleCategory,
                startedAt,
                dueAt,
                provisional,
                rungs);
    }
}
