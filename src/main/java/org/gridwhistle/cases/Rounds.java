package org.gridwhistle.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;

/**
 * 核实、评价、重办、重启 of one case: a round ends with what people say of the result, and whoever is not satisfied starts the
 * next one. After too many the case is listed and left to the supervisor (domain.md, rule 6).
 */
final class Rounds {

    /** A closed case may be taken up again so long after its close (domain.md, stages). */
    private static final Duration REOPEN_WINDOW = Duration.ofDays(30);

    private final Case c;
    private final CaseClocks clocks;
    private final Claiming claiming;
    private final Lateness lateness;

    Rounds(Case c, CaseClocks clocks, Claiming claiming, Lateness lateness) {
        this.c = c;
        this.clocks = clocks;
        this.claiming = claiming;
        this.lateness = lateness;
    }

    void accept(String text, ClockPlan evaluating, Actor actor, boolean asSupervisor, OffsetDateTime now) {
        if (needsSupervisor() && !asSupervisor) {
            throw new SupervisorMustAccept(c.number);
        }
        askForEvaluation("accept", text, evaluating, actor, now);
    }

    void askForEvaluation(String action, String text, ClockPlan evaluating, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        c.stage = Stage.EVALUATING;
        // what was said of an earlier round says nothing of this one
        forgetEvaluation();
        clocks.end(null, now);
        clocks.start(evaluating, null);
        var data = new LinkedHashMap<String, Object>();
        data.put("result", c.proposedOutcome.name());
        CaseFile.putIfPresent(data, "plannedFor", c.plannedFor == null ? null : c.plannedFor.toString());
        c.record(actor, action, from, text, data, now);
    }

    void rework(String reason, Assignment again, ClockPlan replying, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        c.round++;
        c.stage = Stage.DEPARTMENTS;
        again.rework(replying.dueAt());
        clocks.start(replying, again);
        c.record(actor, "rework", from, reason, Map.of("department", again.departmentName()), now);
        listAfterTooMany(now);
    }

    void evaluate(
            Satisfaction result,
            Integer rated,
            String text,
            ResidentRating resident,
            ClockPlan handlingAgain,
            Actor actor,
            OffsetDateTime now) {
        Stage from = c.stage;
        raiserSays(result, rated, text, now);
        clocks.end(ClockKind.EVALUATE, now);
        var data = new LinkedHashMap<String, Object>();
        data.put("result", result.name());
        CaseFile.putIfPresent(data, "attitude", rated);
        if (resident != null) {
            c.residentSatisfaction = resident.result();
            c.residentAttitude = resident.attitude();
            data.put("resident", resident.result().name());
            CaseFile.putIfPresent(data, "residentAttitude", resident.attitude());
        }
        if (isAnybodyDissatisfied()) {
            c.stage = Stage.HANDLING;
            c.round++;
            clocks.start(handlingAgain, null);
            c.record(actor, "evaluate", from, text, data, now);
            listAfterTooMany(now);
        } else {
            close(c.proposedOutcome, now);
            c.record(actor, "evaluate", from, text, data, now);
        }
    }

    void evaluateMerged(Satisfaction result, Integer rated, String text, Actor actor, OffsetDateTime now) {
        raiserSays(result, rated, text, now);
        c.record(actor, "evaluate", c.stage, text, Map.of("result", result.name(), "attitude", rated), now);
    }

    private void raiserSays(Satisfaction result, Integer rated, String text, OffsetDateTime now) {
        c.satisfaction = result;
        c.attitude = rated;
        c.evaluationText = text;
        c.evaluatedAt = now.toInstant();
    }

    private boolean isAnybodyDissatisfied() {
        return c.satisfaction == Satisfaction.DISSATISFIED || c.residentSatisfaction == Satisfaction.DISSATISFIED;
    }

    void forgetEvaluation() {
        c.satisfaction = null;
        c.attitude = null;
        c.residentSatisfaction = null;
        c.residentAttitude = null;
        c.evaluationText = null;
        c.evaluatedAt = null;
    }

    void closeUnevaluated(OffsetDateTime now) {
        Stage from = c.stage;
        close(c.proposedOutcome, now);
        c.record(null, "close", from, null, Map.of("evaluated", false), now);
    }

    /** At once, for what somebody says. */
    void end(Outcome how, String action, String reason, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        close(how, now);
        c.record(actor, action, from, reason, Map.of(), now);
    }

    void close(Outcome how, OffsetDateTime now) {
        c.stage = Stage.CLOSED;
        c.outcome = how;
        c.closedAt = now.toInstant();
        c.question = null;
        c.reviewOn = null;
        c.suspendedFrom = null;
        clocks.end(null, now);
        c.supervisionUnderWay().ifPresent(Supervision::lapse);
    }

    void reopen(String reason, ClockPlan handling, Case.Target to, ClockPlan claimBy, Actor actor, OffsetDateTime now) {
        c.outcome = null;
        c.closedAt = null;
        c.listed = false;
        forgetEvaluation();
        c.round++;
        clocks.start(handling, null);
        if (claimBy != null) {
            claiming.turnTo(to, claimBy, now);
        } else {
            c.stage = c.deputyId != null ? Stage.HANDLING : Stage.TRIAGE;
        }
        c.record(actor, "reopen", Stage.CLOSED, reason, Map.of(), now);
        listAfterTooMany(now);
    }

    private void listAfterTooMany(OffsetDateTime now) {
        if (c.round == lastOrdinary() + 1 || (needsSupervisor() && !c.listed)) {
            c.listed = true;
            c.record(null, "list", c.stage, null, Map.of("round", c.round), now);
            lateness.supervise(now);
        }
    }

    private int lastOrdinary() {
        return 1 + c.reworkRounds;
    }

    boolean needsSupervisor() {
        return c.round > lastOrdinary();
    }

    boolean hasResult() {
        return c.stage == Stage.EVALUATING
                || (c.stage == Stage.CLOSED && c.outcome == c.proposedOutcome && c.outcome != null);
    }

    /** A merged case lives on in another one. */
    boolean endedByItself() {
        return c.stage == Stage.CLOSED && c.outcome != Outcome.MERGED;
    }

    boolean mayBeReopenedAt(Instant now) {
        return endedByItself() && !c.closedAt.plus(REOPEN_WINDOW).isBefore(now);
    }
}
