package org.gridwhistle.cases;

import java.time.OffsetDateTime;
import java.util.Map;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;

/** 并案 of one case: a duplicate closes into a main case and its raiser still gets the result (domain.md, rule 9). */
final class Merging {

    private final Case c;
    private final CaseClocks clocks;
    private final DepartmentWork departments;
    private final Rounds rounds;

    Merging(Case c, CaseClocks clocks, DepartmentWork departments, Rounds rounds) {
        this.c = c;
        this.clocks = clocks;
        this.departments = departments;
        this.rounds = rounds;
    }

    void mergeInto(Case main, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        departments.endAll(now);
        rounds.close(Outcome.MERGED, now);
        c.mergedInto = main.number;
        c.mergedById = actor.id();
        c.record(actor, "merge", from, null, Map.of("into", main.number), now);
        main.mergedCount++;
        main.record(actor, "take-in", main.stage, null, Map.of("from", c.number), now);
    }

    /** @param handlingAgain the whole-case clock of one that had been settled already */
    void unmerge(
            Case main, String reason, Replanning replanning, ClockPlan handlingAgain, Actor actor, OffsetDateTime now) {
        c.outcome = null;
        c.mergedInto = null;
        c.mergedById = null;
        rounds.forgetEvaluation();
        c.stage = c.deputyId != null ? Stage.HANDLING : c.claimDueAt != null ? Stage.CLAIMING : Stage.TRIAGE;
        goOn(ClockKind.HANDLE, replanning, now);
        if (c.stage == Stage.CLAIMING) {
            goOn(ClockKind.CLAIM, replanning, now);
        }
        if (clocks.running(ClockKind.HANDLE, null).isEmpty()) {
            clocks.start(handlingAgain, null);
        }
        c.closedAt = null;
        c.record(actor, "unmerge", Stage.CLOSED, reason, Map.of("from", main.number), now);
        main.mergedCount--;
        main.record(actor, "let-go", main.stage, reason, Map.of("number", c.number), now);
    }

    /** The newest clock of its kind runs again, if it was the merge that stopped it. */
    private void goOn(ClockKind kind, Replanning replanning, OffsetDateTime now) {
        c.clocks.stream()
                .filter(clock -> clock.kind() == kind)
                .reduce((earlier, later) -> later)
                .filter(clock -> c.closedAt.equals(clock.endedAt()))
                .ifPresent(clock -> {
                    clock.goOn();
                    if (clock.isPaused()) {
                        clocks.change(clock, new ClockChange.Resumed(now.toInstant()), replanning);
                    } else {
                        // while it was stopped no change of the calendar reached it
                        clocks.replan(clock, replanning);
                    }
                });
    }
}
