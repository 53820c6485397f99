package org.gridwhistle.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;

/** The clocks of one case and of its departments: a completed step ends its clock, and due times follow. */
final class CaseClocks {

    private final Case c;

    CaseClocks(Case c) {
        this.c = c;
    }

    void start(ClockPlan plan, Assignment assignment) {
        c.clocks.add(CaseClock.start(plan, assignment, c.round));
        if (plan.kind() == ClockKind.HANDLE) {
            c.dueAt = plan.dueAt();
        }
    }

    /** @param kind null for all */
    void end(ClockKind kind, OffsetDateTime now) {
        end(kind, null, now);
    }

    /**
     * @param kind null for all
     * @param assignment null for the clocks of the case and of every assignment
     */
    void end(ClockKind kind, Assignment assignment, OffsetDateTime now) {
        running().stream()
                .filter(clock -> kind == null || clock.kind() == kind)
                .filter(clock -> assignment == null || clock.isOf(assignment))
                .forEach(clock -> clock.end(now.toInstant()));
    }

    void changeAll(ClockChange change, Replanning replanning) {
        running().forEach(clock -> change(clock, change, replanning));
    }

    void change(CaseClock clock, ClockChange change, Replanning replanning) {
        clock.change(change, replanning);
        follow(clock);
    }

    void replan(CaseClock clock, Replanning replanning) {
        clock.replan(replanning);
        follow(clock);
    }

    /** 重算: whatever the calendar as it is now says otherwise; old and new due stand on record where a rung moved. */
    boolean recompute(Map<String, Object> because, Replanning replanning, OffsetDateTime now) {
        var outdated =
                running().stream().filter(clock -> clock.isOutdated(replanning)).toList();
        var moved = new ArrayList<Map<String, Object>>();
        for (CaseClock clock : outdated) {
            var before = clock.plan();
            replan(clock, replanning);
            if (!before.rungs().equals(clock.plan().rungs())) {
                moved.add(move(clock, before.dueAt(), now));
            }
        }
        if (!moved.isEmpty()) {
            var data = new LinkedHashMap<String, Object>(because);
            data.put("clocks", moved);
            c.record(null, "recompute", c.stage, null, data, now);
        }
        return !outdated.isEmpty();
    }

    private Map<String, Object> move(CaseClock clock, Instant oldDue, OffsetDateTime now) {
        var of = new LinkedHashMap<String, Object>();
        of.put("clock", clock.kind().name());
        assignment(clock).ifPresent(each -> of.put("department", each.departmentName()));
        of.put("oldDueAt", CaseFile.text(oldDue, now));
        of.put("newDueAt", CaseFile.text(clock.dueAt(), now));
        return of;
    }

    /** What the case and its assignments say follows the clock. */
    private void follow(CaseClock clock) {
        switch (clock.kind()) {
            case HANDLE -> c.dueAt = clock.dueAt();
            case CLAIM -> c.claimDueAt = clock.dueAt();
            case SIGN -> assignment(clock).ifPresent(each -> each.signBy(clock.dueAt()));
            case REPLY -> assignment(clock).ifPresent(each -> each.replyBy(clock.dueAt()));
            case EVALUATE -> {
                // only its own due time says when silence closes the case
            }
        }
    }

    Optional<Assignment> assignment(CaseClock clock) {
        return c.assignments.stream().filter(clock::isOf).findFirst();
    }

    List<CaseClock> running() {
        return c.clocks.stream().filter(CaseClock::isRunning).toList();
    }

    Optional<CaseClock> running(ClockKind kind, Long assignment) {
        return running().stream().filter(clock -> clock.is(kind, assignment)).findFirst();
    }

    List<CaseClock> runningOf(Long assignment) {
        return running().stream()
                .filter(clock -> Objects.equals(clock.assignmentId(), assignment))
                .toList();
    }
}
