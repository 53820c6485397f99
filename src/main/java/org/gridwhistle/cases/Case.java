package org.gridwhistle.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.Rung;

/**
 * 案件. Somebody blew the whistle; deputies are asked, one claims it and reports in, settles it or brings departments in,
 * verifies what they answer, and the people who raised it say whether they are satisfied. Whoever is late is reminded,
 * then overtaken: the circle of those who may claim widens and the case climbs. Every step leaves a record. The case
 * checks each step itself; it is stored whole, guarded by its version.
 */
class Case extends CaseFile {

    /** A closed case may be taken up again so long after its close (domain.md, stages). */
    private static final Duration REOPEN_WINDOW = Duration.ofDays(30);

    /** A group or a whole station whose deputies may claim from now on. */
    record CircleOpening(int dispatchNo, Long groupId, Long stationId) {}

    /** Where a case is sent: a group of a station, or a station alone. */
    record Target(Long groupId, String groupName, long stationId, String stationName, Level level) {}

    Case() {}

    // ---- the whistle and its dispatch

    /** @param reworkRounds how many rounds of rework are ordinary for it, as promised by the policy of the day */
    static Case raise(
            String number, Whistle whistle, Actor raiser, ClockPlan handling, int reworkRounds, OffsetDateTime now) {
        var c = new Case();
        c.number = number;
        c.title = whistle.title();
        c.description = whistle.description();
        c.categoryCode = whistle.categoryCode();
        c.categoryName = whistle.categoryName();
        c.urgency = whistle.urgency();
        c.stage = Stage.TRIAGE;
        c.level = Level.VILLAGE;
        c.round = 1;
        c.reworkRounds = reworkRounds;
        c.source = whistle.source();
        c.regionCode = whistle.place().code();
        c.regionName = whistle.place().name();
        c.regionPrefix = whistle.place().prefix();
        if (whistle.location() != null) {
            c.lat = whistle.location().lat();
            c.lng = whistle.location().lng();
            c.address = whistle.location().address();
        }
        if (whistle.resident() != null) {
            c.residentName = whistle.resident().name();
            c.residentPhone = whistle.resident().phone();
        }
        c.raiserId = raiser.id();
        c.raiserName = raiser.name();
        c.raisedAt = whistle.raisedAt();
        c.receivedAt = now.toInstant();
        c.lastHash = ChainedRecord.GENESIS;
        c.startClock(handling, null);
        c.record(
                raiser,
                "raise",
                null,
                whistle.description(),
                Map.of("urgency", whistle.urgency().name()),
                now);
        return c;
    }

    /** Nothing matched: the station in charge triages it (domain.md, rule 1: never nowhere). */
    void awaitTriage(Long station, String name, DispatchExplanation explanation) {
        stationId = station;
        stationName = name;
        dispatch = explanation;
    }

    /**
     * @param by who dispatches by hand, null for the rules
     * @param reason why by hand, null for the rules
     */
    void dispatch(
            Target target,
            DispatchExplanation explanation,
            ClockPlan claiming,
            Actor by,
            String reason,
            OffsetDateTime now) {
        Stage from = stage;
        dispatch = explanation;
        turnTo(target, claiming, now);
        var data = new LinkedHashMap<String, Object>();
        data.put("group", target.groupName());
        data.put("station", target.stationName());
        record(by, "dispatch", from, reason, data, now);
    }

    private void turnTo(Target target, ClockPlan claiming, OffsetDateTime now) {
        groupId = target.groupId();
        groupName = target.groupName();
        stationId = target.stationId();
        stationName = target.stationName();
        deputyId = null;
        deputyName = null;
        if (target.level().compareTo(level) > 0) {
            level = target.level();
        }
        stage = Stage.CLAIMING;
        dispatchNo++;
        openings.add(
                groupId != null
                        ? new CircleOpening(dispatchNo, groupId, null)
                        : new CircleOpening(dispatchNo, null, stationId));
        endClocks(ClockKind.CLAIM, now);
        startClock(claiming, null);
        claimDueAt = claiming.dueAt();
    }

    // ---- claiming

    /** 报到: the first deputy wins; whoever comes second is told who did (domain.md, rule 2). */
    void claim(Person deputy, Actor actor, OffsetDateTime now) {
        take(deputy, "claim", null, actor, now);
    }

    void assign(Person deputy, String reason, Actor actor, OffsetDateTime now) {
        take(deputy, "assign", reason, actor, now);
    }

    private void take(Person deputy, String action, String reason, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        deputyId = deputy.id();
        deputyName = deputy.name();
        stage = Stage.HANDLING;
        endClocks(ClockKind.CLAIM, now);
        record(actor, action, from, reason, Map.of("deputy", deputy.name()), now);
    }

    void decline(String reason, Actor actor, OffsetDateTime now) {
        record(actor, "decline", stage, reason, Map.of(), now);
    }

    /** Everybody who was asked declined: the station decides. */
    void handToStation(OffsetDateTime now) {
        Stage from = stage;
        stage = Stage.TRIAGE;
        endClocks(ClockKind.CLAIM, now);
        record(null, "all-declined", from, null, Map.of(), now);
    }

    void release(String reason, Target back, ClockPlan claiming, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        var before = deputyName;
        turnTo(back, claiming, now);
        record(actor, "release", from, reason, Map.of("deputy", before), now);
    }

    void referUpward(String reason, Target above, ClockPlan claiming, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        turnTo(above, claiming, now);
        record(actor, "refer-upward", from, reason, Map.of("level", level.name(), "station", stationName), now);
    }

    // ---- handling

    void arrive(Location where, String note, Actor actor, OffsetDateTime now) {
        var data = new LinkedHashMap<String, Object>();
        if (where != null) {
            putIfPresent(data, "lat", where.lat() == null ? null : where.lat().toPlainString());
            putIfPresent(data, "lng", where.lng() == null ? null : where.lng().toPlainString());
            putIfPresent(data, "address", where.address());
        }
        record(actor, "arrive", stage, note, data, now);
    }

    void note(String text, Actor actor, OffsetDateTime now) {
        record(actor, "note", stage, text, Map.of(), now);
    }

    /** 附件: by its hash in the chain a file belongs to the proof; for that nobody takes it away again (ADR 14). */
    void attach(AttachedFile file, Actor actor, OffsetDateTime now) {
        attachmentCount++;
        record(actor, "attach", stage, file.name(), file.facts(), now);
    }

    void askRaiser(String asked, Actor actor, OffsetDateTime now) {
        question = asked;
        record(actor, "ask-raiser", stage, asked, Map.of(), now);
    }

    void supplement(String text, Actor actor, OffsetDateTime now) {
        if (question == null) {
            throw new NoQuestionOpen(number);
        }
        question = null;
        record(actor, "supplement", stage, text, Map.of(), now);
    }

    void resolve(
            Outcome result, String text, LocalDate planned, ClockPlan evaluating, Actor actor, OffsetDateTime now) {
        propose(result, text, planned);
        askForEvaluation("resolve", text, evaluating, actor, now);
    }

    private void propose(Outcome result, String text, LocalDate planned) {
        proposedOutcome = result;
        resultText = text;
        plannedFor = planned;
    }

    private void askForEvaluation(String action, String text, ClockPlan evaluating, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        stage = Stage.EVALUATING;
        // what was said of an earlier round says nothing of this one
        forgetEvaluation();
        endClocks(null, now);
        startClock(evaluating, null);
        var data = new LinkedHashMap<String, Object>();
        data.put("result", proposedOutcome.name());
        putIfPresent(data, "plannedFor", plannedFor == null ? null : plannedFor.toString());
        record(actor, action, from, text, data, now);
    }

    // ---- departments

    /** One department asked to take part, with the clock of its signature. */
    record Involvement(long departmentId, String departmentName, AssignmentRole role, ClockPlan signing) {}

    void involve(List<Involvement> involved, String request, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        stage = Stage.DEPARTMENTS;
        involved.forEach(each -> takeOn(each, request, now));
        var data = new LinkedHashMap<String, Object>();
        data.put("lead", namesOf(involved, AssignmentRole.LEAD));
        data.put("joint", namesOf(involved, AssignmentRole.JOINT));
        record(actor, "involve-departments", from, request, data, now);
    }

    private void takeOn(Involvement each, String request, OffsetDateTime now) {
        var assignment =
                Assignment.open(each.departmentId(), each.departmentName(), each.role(), request, now.toInstant());
        assignment.signBy(each.signing().dueAt());
        assignments.add(assignment);
        assignmentCount++;
        startClock(each.signing(), assignment);
    }

    private static List<String> namesOf(List<Involvement> involved, AssignmentRole role) {
        return involved.stream()
                .filter(each -> each.role() == role)
                .map(Involvement::departmentName)
                .toList();
    }

    void sign(Assignment assignment, ClockPlan replying, Actor actor, OffsetDateTime now) {
        assignment.sign(now.toInstant(), replying.dueAt());
        endClocks(ClockKind.SIGN, assignment, now);
        startClock(replying, assignment);
        record(actor, "sign", stage, null, Map.of("department", assignment.departmentName()), now);
    }

    /** 主办最后答复: joint departments' replies come in first (domain.md, rule 5). With the last reply the deputy verifies. */
    void reply(Assignment assignment, Outcome result, String text, LocalDate planned, Actor actor, OffsetDateTime now) {
        if (!mayReply(assignment)) {
            throw new JointRepliesOutstanding(number);
        }
        Stage from = stage;
        assignment.reply(result, text, planned, now.toInstant());
        endClocks(ClockKind.REPLY, assignment, now);
        if (assignment.isLead()) {
            propose(result, text, planned);
        }
        if (openAssignments().findAny().isEmpty()) {
            stage = Stage.VERIFYING;
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("department", assignment.departmentName());
        data.put("result", result.name());
        putIfPresent(data, "plannedFor", planned == null ? null : planned.toString());
        record(actor, "reply", from, text, data, now);
    }

    // ---- asking and deciding

    /**
     * @param of the assignment it is about, null for the deputy's own
     * @param days of an extension
     * @param until review date of a suspension
     */
    void ask(
            RequestKind kind,
            Assignment of,
            Integer days,
            LocalDate until,
            String reason,
            Actor actor,
            OffsetDateTime now) {
        requests.add(CaseRequest.ask(kind, of, days, until, reason, actor, now.toInstant()));
        requestCount++;
        if (kind == RequestKind.RETURN) {
            of.requestReturn();
        }
        var data = new LinkedHashMap<String, Object>();
        putIfPresent(data, "department", of == null ? null : of.departmentName());
        putIfPresent(data, "days", days);
        putIfPresent(data, "reviewOn", until == null ? null : until.toString());
        record(actor, "request-" + word(kind), stage, reason, data, now);
    }

    private static String word(RequestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing changes: the department keeps it (首接负责), the due time stands, the case goes on. */
    void refuseRequest(CaseRequest request, String reason, Actor actor, OffsetDateTime now) {
        request.refuse(reason, actor, now.toInstant());
        if (request.kind() == RequestKind.RETURN) {
            assignment(request).ifPresent(Assignment::stay);
        }
        recordDecision(request, false, stage, Map.of(), reason, actor, now);
    }

    /**
     * 退单: the department is out of it.
     *
     * @param next who gets it instead, null for nobody: then a lead's return sends the case back to its deputy
     */
    void acceptReturn(CaseRequest request, Involvement next, String reason, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        var old = assignment(request).orElseThrow();
        request.accept(reason, actor, now.toInstant());
        endAssignment(old, now);
        var data = new LinkedHashMap<String, Object>();
        if (next != null) {
            takeOn(next, old.request(), now);
            data.put("otherDepartment", next.departmentName());
        } else if (old.isLead()) {
            openAssignments().toList().forEach(each -> endAssignment(each, now));
            stage = Stage.HANDLING;
        }
        recordDecision(request, true, from, data, reason, actor, now);
    }

    private void endAssignment(Assignment assignment, OffsetDateTime now) {
        assignment.returned();
        endClocks(null, assignment, now);
    }

    /** 延期: the assignment's reply, or the whole case, gets more time; the case never comes due before its department. */
    void acceptExtension(CaseRequest request, Replanning replanning, String reason, Actor actor, OffsetDateTime now) {
        var clock = extended(request).orElseThrow();
        var extension = new ClockChange.Extended(now.toInstant(), request.days());
        Instant before = clock.dueAt();
        change(clock, extension, replanning);
        runningClock(ClockKind.HANDLE, null)
                .filter(whole -> whole != clock && whole.dueAt().isBefore(clock.dueAt()))
                .ifPresent(whole -> change(whole, extension, replanning));
        request.accept(reason, actor, now.toInstant());
        request.moved(before, clock.dueAt());
        var data = new LinkedHashMap<String, Object>();
        data.put("days", request.days());
        data.put("oldDueAt", text(before, now));
        data.put("newDueAt", text(clock.dueAt(), now));
        recordDecision(request, true, stage, data, reason, actor, now);
    }

    /** The clock that an extension is about: the assignment's reply, or the deputy's whole case. */
    private Optional<CaseClock> extended(CaseRequest request) {
        return request.assignmentId() == null
                ? runningClock(ClockKind.HANDLE, null)
                : runningClock(ClockKind.REPLY, request.assignmentId());
    }

    /** 挂账: every clock stands still until a supervisor resumes the case. */
    void suspend(CaseRequest request, Replanning replanning, String reason, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        runningClocks().forEach(clock -> change(clock, new ClockChange.Paused(now.toInstant()), replanning));
        suspendedFrom = stage;
        reviewOn = request.reviewOn();
        stage = Stage.SUSPENDED;
        request.accept(reason, actor, now.toInstant());
        recordDecision(request, true, from, Map.of("reviewOn", reviewOn.toString()), reason, actor, now);
    }

    /** 恢复: each clock goes on with exactly the time that was left. */
    void resume(String reason, Replanning replanning, Actor actor, OffsetDateTime now) {
        runningClocks().forEach(clock -> change(clock, new ClockChange.Resumed(now.toInstant()), replanning));
        stage = suspendedFrom;
        suspendedFrom = null;
        reviewOn = null;
        record(actor, "resume", Stage.SUSPENDED, reason, Map.of("dueAt", text(dueAt, now)), now);
    }

    private void recordDecision(
            CaseRequest request,
            boolean accepted,
            Stage from,
            Map<String, Object> more,
            String reason,
            Actor actor,
            OffsetDateTime now) {
        var data = new LinkedHashMap<String, Object>();
        data.put("accept", accepted);
        assignment(request).ifPresent(of -> data.put("department", of.departmentName()));
        data.putAll(more);
        record(actor, "decide-" + word(request.kind()), from, reason, data, now);
    }

    /** The assignment that a request is about; none when it is the deputy's own. */
    Optional<Assignment> assignment(CaseRequest request) {
        return assignments.stream()
                .filter(each ->
                        request.assignmentId() != null && request.assignmentId().equals(each.id()))
                .findFirst();
    }

    private void change(CaseClock clock, ClockChange change, Replanning replanning) {
        clock.change(change, replanning);
        follow(clock);
    }

    /** What the case and its assignments say follows the clock. */
    private void follow(CaseClock clock) {
        switch (clock.kind()) {
            case HANDLE -> dueAt = clock.dueAt();
            case CLAIM -> claimDueAt = clock.dueAt();
            case SIGN -> assignmentOf(clock).ifPresent(each -> each.signBy(clock.dueAt()));
            case REPLY -> assignmentOf(clock).ifPresent(each -> each.replyBy(clock.dueAt()));
            case EVALUATE -> {
                // only its own due time says when silence closes the case
            }
        }
    }

    private Optional<Assignment> assignmentOf(CaseClock clock) {
        return assignments.stream().filter(clock::isOf).findFirst();
    }

    // ---- merging

    /** 并案: it lives on in the main case, whose result its raiser still gets (domain.md, rule 9). */
    void mergeInto(Case main, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        openAssignments().toList().forEach(each -> endAssignment(each, now));
        close(Outcome.MERGED, now);
        mergedInto = main.number();
        mergedById = actor.id();
        record(actor, "merge", from, null, Map.of("into", main.number()), now);
        main.mergedCount++;
        main.record(actor, "take-in", main.stage(), null, Map.of("from", number), now);
    }

    /**
     * The merge is undone: the case goes on where people take it up, with the clocks it had.
     *
     * @param main the case it was merged into
     */
    void unmerge(Case main, String reason, Replanning replanning, Actor actor, OffsetDateTime now) {
        outcome = null;
        mergedInto = null;
        mergedById = null;
        forgetEvaluation();
        stage = deputyId != null ? Stage.HANDLING : groupId != null ? Stage.CLAIMING : Stage.TRIAGE;
        clocks.stream()
                .filter(clock -> closedAt.equals(clock.endedAt()))
                .filter(clock -> clock.kind() == ClockKind.HANDLE
                        || (clock.kind() == ClockKind.CLAIM && stage == Stage.CLAIMING))
                .forEach(clock -> {
                    clock.goOn();
                    if (clock.isPaused()) {
                        change(clock, new ClockChange.Resumed(now.toInstant()), replanning);
                    }
                });
        closedAt = null;
        record(actor, "unmerge", Stage.CLOSED, reason, Map.of("from", main.number()), now);
        main.mergedCount--;
        main.record(actor, "let-go", main.stage(), reason, Map.of("number", number), now);
    }

    /** Whether there is something to say about: a result waits for its evaluation, or was the end of the case. */
    boolean hasResult() {
        return stage == Stage.EVALUATING || (stage == Stage.CLOSED && outcome == proposedOutcome && outcome != null);
    }

    boolean isMergedBy(long personId) {
        return mergedById != null && mergedById == personId;
    }

    // ---- verifying and evaluating

    void accept(String text, ClockPlan evaluating, Actor actor, boolean asSupervisor, OffsetDateTime now) {
        if (needsSupervisor() && !asSupervisor) {
            throw new SupervisorMustAccept(number);
        }
        askForEvaluation("accept", text, evaluating, actor, now);
    }

    /** 重办: the department answers again, or the deputy works again where no department was involved. */
    void rework(String reason, Assignment again, ClockPlan replying, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        var data = new LinkedHashMap<String, Object>();
        nextRound();
        if (again == null) {
            stage = Stage.HANDLING;
        } else {
            stage = Stage.DEPARTMENTS;
            again.rework(replying.dueAt());
            startClock(replying, again);
            data.put("department", again.departmentName());
        }
        record(actor, "rework", from, reason, data, now);
        listAfterTooManyRounds(now);
    }

    /**
     * What the raiser says, and what the resident behind the case told the raiser: either may send it back.
     *
     * @param resident null where nobody is behind the case, or nothing was heard
     * @param handlingAgain the whole-case clock of the next round, used when somebody is not satisfied
     */
    void evaluate(
            Satisfaction result,
            Integer rated,
            String text,
            ResidentRating resident,
            ClockPlan handlingAgain,
            Actor actor,
            OffsetDateTime now) {
        Stage from = stage;
        raiserSays(result, rated, text, now);
        endClocks(ClockKind.EVALUATE, now);
        var data = new LinkedHashMap<String, Object>();
        data.put("result", result.name());
        putIfPresent(data, "attitude", rated);
        if (resident != null) {
            residentSatisfaction = resident.result();
            residentAttitude = resident.attitude();
            data.put("resident", resident.result().name());
            putIfPresent(data, "residentAttitude", resident.attitude());
        }
        if (isAnybodyDissatisfied()) {
            stage = Stage.HANDLING;
            nextRound();
            startClock(handlingAgain, null);
            record(actor, "evaluate", from, text, data, now);
            listAfterTooManyRounds(now);
        } else {
            close(proposedOutcome, now);
            record(actor, "evaluate", from, text, data, now);
        }
    }

    private void raiserSays(Satisfaction result, Integer rated, String text, OffsetDateTime now) {
        satisfaction = result;
        attitude = rated;
        evaluationText = text;
        evaluatedAt = now.toInstant();
    }

    private boolean isAnybodyDissatisfied() {
        return satisfaction == Satisfaction.DISSATISFIED || residentSatisfaction == Satisfaction.DISSATISFIED;
    }

    /** A merged case's raiser is asked as well; the case stays closed, and the main case goes its own way (rule 9). */
    void evaluateMerged(Satisfaction result, Integer rated, String text, Actor actor, OffsetDateTime now) {
        raiserSays(result, rated, text, now);
        record(actor, "evaluate", stage, text, Map.of("result", result.name(), "attitude", rated), now);
    }

    /** 逾期未评价: silence closes the case, and is counted in no satisfaction rate (domain.md, rule 7). */
    void closeUnevaluated(OffsetDateTime now) {
        Stage from = stage;
        close(proposedOutcome, now);
        record(null, "close", from, null, Map.of("evaluated", false), now);
    }

    void refuse(String reason, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        close(Outcome.REFUSED, now);
        record(actor, "refuse", from, reason, Map.of(), now);
    }

    void withdraw(String reason, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        close(Outcome.WITHDRAWN, now);
        record(actor, "withdraw", from, reason, Map.of(), now);
    }

    private void close(Outcome how, OffsetDateTime now) {
        stage = Stage.CLOSED;
        outcome = how;
        closedAt = now.toInstant();
        question = null;
        reviewOn = null;
        suspendedFrom = null;
        endClocks(null, now);
        supervisionUnderWay().ifPresent(Supervision::lapse);
    }

    /**
     * 重启: a new round, with the same deputy if still in the group, else open to claims, else in triage when nobody had
     * it yet.
     *
     * @param to whose claim is asked, with the claim clock; both null when the same deputy goes on or nobody had it
     */
    void reopen(String reason, ClockPlan handling, Target to, ClockPlan claiming, Actor actor, OffsetDateTime now) {
        outcome = null;
        closedAt = null;
        listed = false;
        forgetEvaluation();
        nextRound();
        startClock(handling, null);
        if (claiming != null) {
            turnTo(to, claiming, now);
        } else {
            stage = deputyId != null ? Stage.HANDLING : Stage.TRIAGE;
        }
        record(actor, "reopen", Stage.CLOSED, reason, Map.of(), now);
        listAfterTooManyRounds(now);
    }

    private void forgetEvaluation() {
        satisfaction = null;
        attitude = null;
        residentSatisfaction = null;
        residentAttitude = null;
        evaluationText = null;
        evaluatedAt = null;
    }

    private void nextRound() {
        round++;
    }

    private void listAfterTooManyRounds(OffsetDateTime now) {
        if (round == lastOrdinaryRound() + 1 || (needsSupervisor() && !listed)) {
            listed = true;
            record(null, "list", stage, null, Map.of("round", round), now);
            supervise(now);
        }
    }

    /** 重办至多两轮: with the next one the case is listed and only a supervisor may accept (domain.md, rule 6). */
    private int lastOrdinaryRound() {
        return 1 + reworkRounds;
    }

    private boolean needsSupervisor() {
        return round > lastOrdinaryRound();
    }

    // ---- being late

    void urge(String text, Actor actor, OffsetDateTime now) {
        urgeCount++;
        record(actor, "urge", stage, text, Map.of("count", urgeCount), now);
    }

    /**
     * The next rung of a clock fell due. At yellow an unclaimed case opens to the whole station, at red it climbs a
     * level; nothing else moves by time (api.md, fine print 2).
     *
     * @param above the station one level up, null when there is none
     */
    void pass(CaseClock clock, Target above, OffsetDateTime now) {
        Rung rung = clock.nextRung().orElseThrow();
        clock.pass(rung);
        var data = new LinkedHashMap<String, Object>();
        data.put("clock", clock.kind().name());
        data.put("dueAt", text(clock.dueAt(), now));
        department(clock).ifPresent(name -> data.put("department", name));
        switch (rung) {
            case REMIND -> record(null, "remind", stage, null, data, now);
            case YELLOW -> {
                if (stage == Stage.CLAIMING && clock.kind() == ClockKind.CLAIM && groupId != null) {
                    openings.add(new CircleOpening(dispatchNo, null, stationId));
                    data.put("openedTo", stationName);
                }
                record(null, "turn-yellow", stage, null, data, now);
            }
            case RED -> {
                record(null, "turn-red", stage, null, data, now);
                climb(above, now);
                supervise(now);
            }
            case LISTED -> {
                listed = true;
                record(null, "list", stage, null, data, now);
            }
        }
    }

    private void climb(Target above, OffsetDateTime now) {
        if (level.above().isEmpty()) {
            return;
        }
        level = level.above().get();
        var data = new LinkedHashMap<String, Object>();
        data.put("level", level.name());
        if (above != null) {
            data.put("station", above.stationName());
            if (stage == Stage.CLAIMING) {
                openings.add(new CircleOpening(dispatchNo, null, above.stationId()));
            }
            if (stage == Stage.CLAIMING || stage == Stage.TRIAGE) {
                stationId = above.stationId();
                stationName = above.stationName();
            }
        }
        record(null, "climb", stage, null, data, now);
    }

    /** 督办: one task at a time, however many clocks turn red. */
    private void supervise(OffsetDateTime now) {
        if (supervisionUnderWay().isEmpty()) {
            supervisions.add(Supervision.open(now.toInstant()));
            supervisionCount++;
            record(null, "supervise", stage, null, Map.of(), now);
        }
    }

    void answerSupervision(String text, Actor actor, OffsetDateTime now) {
        supervisionUnderWay().orElseThrow().answer(text, actor, now.toInstant());
        record(actor, "answer-supervision", stage, text, Map.of(), now);
    }

    void decideSupervision(boolean accept, String reason, Actor actor, OffsetDateTime now) {
        supervisionUnderWay().orElseThrow().decide(accept, reason, actor, now.toInstant());
        record(actor, "decide-supervision", stage, reason, Map.of("accept", accept), now);
    }

    private Optional<String> department(CaseClock clock) {
        return assignments.stream()
                .filter(each -> Objects.equals(each.id(), clock.assignmentId()))
                .map(Assignment::departmentName)
                .findFirst();
    }

    // ---- clocks and records

    private void startClock(ClockPlan plan, Assignment assignment) {
        clocks.add(CaseClock.start(plan, assignment, round));
        if (plan.kind() == ClockKind.HANDLE) {
            dueAt = plan.dueAt();
        }
    }

    private void endClocks(ClockKind kind, OffsetDateTime now) {
        endClocks(kind, null, now);
    }

    private void endClocks(ClockKind kind, Assignment assignment, OffsetDateTime now) {
        runningClocks().stream()
                .filter(clock -> kind == null || clock.kind() == kind)
                .filter(clock -> assignment == null || clock.isOf(assignment))
                .forEach(clock -> clock.end(now.toInstant()));
    }

    /** @return whether a light that had gone out with an extension burns again */
    boolean isToBeLit(Instant now) {
        Light before = light;
        settle(now);
        return light != before;
    }

    // ---- what others ask

    boolean isHeldBy(long personId) {
        return deputyId != null && deputyId == personId;
    }

    boolean isRaisedBy(long personId) {
        return raiserId == personId;
    }

    boolean hasQuestion() {
        return question != null;
    }

    Stream<Assignment> openAssignments() {
        return assignments.stream().filter(Assignment::isOpen);
    }

    Optional<Assignment> openAssignmentOf(Long department) {
        return openAssignments()
                .filter(each -> department != null && each.departmentId() == department)
                .findFirst();
    }

    /** The assignment that came last. */
    Assignment newest() {
        return assignments.get(assignments.size() - 1);
    }

    Optional<Assignment> lead() {
        return standing().filter(Assignment::isLead).reduce((earlier, later) -> later);
    }

    Optional<Assignment> assignmentOf(long department) {
        return standing().filter(each -> each.departmentId() == department).reduce((earlier, later) -> later);
    }

    /** Those that were not handed back. */
    private Stream<Assignment> standing() {
        return assignments.stream().filter(each -> each.state() != AssignmentState.RETURNED);
    }

    /** What the caller's department, or the deputy (null), asked for and nobody decided yet. */
    boolean hasAsked(RequestKind kind, Assignment of) {
        return requests.stream().anyMatch(each -> each.isOpen(kind) && each.isAbout(of));
    }

    /** The oldest request of its kind that waits for a decision. */
    Optional<CaseRequest> toDecide(RequestKind kind) {
        return requests.stream().filter(each -> each.isOpen(kind)).findFirst();
    }

    /** How often a department asked to hand this case back, whatever came of it. */
    long returnsAskedBy(long department) {
        return requests.stream()
                .filter(each -> each.kind() == RequestKind.RETURN)
                .filter(each -> each.departmentId() != null && each.departmentId() == department)
                .count();
    }

    /** How often more time was asked for the clock that runs now; a rework starts another one. */
    long extensionsAskedFor(CaseClock clock) {
        return requests.stream()
                .filter(each -> each.kind() == RequestKind.EXTENSION && each.isDecided())
                .filter(each -> Objects.equals(each.assignmentId(), clock.assignmentId()))
                .filter(each -> !each.askedAt().isBefore(clock.startedAt()))
                .count();
    }

    List<CaseClock> runningClocks() {
        return clocks.stream().filter(CaseClock::isRunning).toList();
    }

    Optional<CaseClock> runningClock(ClockKind kind, Long assignment) {
        return runningClocks().stream()
                .filter(clock -> clock.is(kind, assignment))
                .findFirst();
    }

    /** @param assignment null for the clocks of the case itself */
    List<CaseClock> runningClocksOf(Long assignment) {
        return runningClocks().stream()
                .filter(clock -> Objects.equals(clock.assignmentId(), assignment))
                .toList();
    }

    boolean mayReply(Assignment assignment) {
        return !assignment.isLead() || openAssignments().allMatch(Assignment::isLead);
    }

    boolean mayBeReopenedAt(Instant now) {
        return endedByItself() && !closedAt.plus(REOPEN_WINDOW).isBefore(now);
    }

    /** A merged case lives on in another one. */
    boolean endedByItself() {
        return stage == Stage.CLOSED && outcome != Outcome.MERGED;
    }

    boolean mayBeAcceptedBy(boolean holder, boolean supervisor) {
        return needsSupervisor() ? supervisor : holder;
    }

    /** Who has it now, in one name; null when nobody in particular. */
    String holderName() {
        return switch (stage) {
            case TRIAGE -> stationName;
            case CLAIMING -> groupName != null ? groupName : stationName;
            case HANDLING, VERIFYING -> deputyName;
            case DEPARTMENTS ->
                openAssignments().map(Assignment::departmentName).findFirst().orElse(deputyName);
            case EVALUATING -> raiserName;
            case SUSPENDED, CLOSED -> null;
        };
    }
}
