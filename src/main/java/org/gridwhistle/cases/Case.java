package org.gridwhistle.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;

/**
 * 案件. Somebody blew the whistle; deputies are asked, one claims it and reports in, settles it or brings departments in,
 * verifies what they answer, and the people who raised it say whether they are satisfied. Whoever is late is reminded,
 * then overtaken: the circle of those who may claim widens and the case climbs. Every step leaves a record. The case
 * checks each step itself; it is stored whole, guarded by its version.
 *
 * <p>This is the one door to a case. How a step goes is told in the rooms behind it: {@link Claiming}, {@link
 * DepartmentWork}, {@link Asking}, {@link Rounds}, {@link Merging}, {@link Lateness}, {@link CaseClocks}, {@link
 * Settling}.
 */
class Case extends CaseFile {

    /** A group or a whole station whose deputies may claim from now on. */
    record CircleOpening(int dispatchNo, Long groupId, Long stationId) {}

    /** Where a case is sent: a group of a station, or a station alone. */
    record Target(Long groupId, String groupName, long stationId, String stationName, Level level) {}

    /** One department asked to take part, with the clock of its signature. */
    record Involvement(long departmentId, String departmentName, AssignmentRole role, ClockPlan signing) {}

    private final CaseClocks ticking = new CaseClocks(this);
    private final Claiming claiming = new Claiming(this, ticking);
    private final DepartmentWork departmentWork = new DepartmentWork(this, ticking);
    private final Asking asking = new Asking(this, ticking, departmentWork);
    private final Lateness lateness = new Lateness(this, ticking);
    private final Rounds rounds = new Rounds(this, ticking, claiming, lateness);
    private final Merging merging = new Merging(this, ticking, departmentWork, rounds);
    private final Settling settling = new Settling(this, ticking);

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
        c.ticking.start(handling, null);
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
            ClockPlan claimBy,
            Actor by,
            String reason,
            OffsetDateTime now) {
        claiming.dispatch(target, explanation, claimBy, by, reason, now);
    }

    // ---- claiming

    /** 报到: the first deputy wins; whoever comes second is told who did (domain.md, rule 2). */
    void claim(Person deputy, Actor actor, OffsetDateTime now) {
        claiming.take(deputy, "claim", null, actor, now);
    }

    void assign(Person deputy, String reason, Actor actor, OffsetDateTime now) {
        claiming.take(deputy, "assign", reason, actor, now);
    }

    void decline(String reason, Actor actor, OffsetDateTime now) {
        claiming.decline(reason, actor, now);
    }

    /** Everybody who was asked declined: the station decides. */
    void handToStation(OffsetDateTime now) {
        claiming.handToStation(now);
    }

    void release(String reason, Target back, ClockPlan claimBy, Actor actor, OffsetDateTime now) {
        claiming.release(reason, back, claimBy, actor, now);
    }

    void referUpward(String reason, Target above, ClockPlan claimBy, Actor actor, OffsetDateTime now) {
        claiming.referUpward(reason, above, claimBy, actor, now);
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
        rounds.askForEvaluation("resolve", text, evaluating, actor, now);
    }

    void propose(Outcome result, String text, LocalDate planned) {
        proposedOutcome = result;
        resultText = text;
        plannedFor = planned;
    }

    // ---- departments

    void involve(List<Involvement> involved, String request, Actor actor, OffsetDateTime now) {
        departmentWork.involve(involved, request, actor, now);
    }

    void sign(Assignment assignment, ClockPlan replying, Actor actor, OffsetDateTime now) {
        departmentWork.sign(assignment, replying, actor, now);
    }

    /** 主办最后答复: joint departments' replies come in first (domain.md, rule 5). With the last reply the deputy verifies. */
    void reply(Assignment assignment, Outcome result, String text, LocalDate planned, Actor actor, OffsetDateTime now) {
        departmentWork.reply(assignment, result, text, planned, actor, now);
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
        asking.ask(kind, of, days, until, reason, actor, now);
    }

    /** Nothing changes: the department keeps it (首接负责), the due time stands, the case goes on. */
    void refuseRequest(CaseRequest request, String reason, Actor actor, OffsetDateTime now) {
        asking.refuse(request, reason, actor, now);
    }

    /**
     * 退单: the department is out of it.
     *
     * @param next who gets it instead, null for nobody: then a lead's return sends the case back to its deputy
     */
    void acceptReturn(CaseRequest request, Involvement next, String reason, Actor actor, OffsetDateTime now) {
        asking.acceptReturn(request, next, reason, actor, now);
    }

    /** 延期: the assignment's reply, or the whole case, gets more time; the case never comes due before its department. */
    void acceptExtension(CaseRequest request, Replanning replanning, String reason, Actor actor, OffsetDateTime now) {
        asking.acceptExtension(request, replanning, reason, actor, now);
    }

    /** 挂账: every clock stands still until a supervisor resumes the case. */
    void suspend(CaseRequest request, Replanning replanning, String reason, Actor actor, OffsetDateTime now) {
        asking.suspend(request, replanning, reason, actor, now);
    }

    /** 恢复: each clock goes on with exactly the time that was left. */
    void resume(String reason, Replanning replanning, Actor actor, OffsetDateTime now) {
        asking.resume(reason, replanning, actor, now);
    }

    // ---- merging

    /** 并案: it lives on in the main case, whose result its raiser still gets (domain.md, rule 9). */
    void mergeInto(Case main, Actor actor, OffsetDateTime now) {
        merging.mergeInto(main, actor, now);
    }

    /**
     * The merge is undone: the case goes on where people take it up, with the clocks it had.
     *
     * @param main the case it was merged into
     * @param handlingAgain the whole-case clock of one that had been settled already
     */
    void unmerge(
            Case main, String reason, Replanning replanning, ClockPlan handlingAgain, Actor actor, OffsetDateTime now) {
        merging.unmerge(main, reason, replanning, handlingAgain, actor, now);
    }

    // ---- rounds

    void accept(String text, ClockPlan evaluating, Actor actor, boolean asSupervisor, OffsetDateTime now) {
        rounds.accept(text, evaluating, actor, asSupervisor, now);
    }

    /** 重办: the department answers again. */
    void rework(String reason, Assignment again, ClockPlan replying, Actor actor, OffsetDateTime now) {
        rounds.rework(reason, again, replying, actor, now);
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
        rounds.evaluate(result, rated, text, resident, handlingAgain, actor, now);
    }

    /** A merged case's raiser is asked as well; the case stays closed, and the main case goes its own way (rule 9). */
    void evaluateMerged(Satisfaction result, Integer rated, String text, Actor actor, OffsetDateTime now) {
        rounds.evaluateMerged(result, rated, text, actor, now);
    }

    /** 逾期未评价: silence closes the case, and is counted in no satisfaction rate (domain.md, rule 7). */
    void closeUnevaluated(OffsetDateTime now) {
        rounds.closeUnevaluated(now);
    }

    void refuse(String reason, Actor actor, OffsetDateTime now) {
        rounds.end(Outcome.REFUSED, "refuse", reason, actor, now);
    }

    void withdraw(String reason, Actor actor, OffsetDateTime now) {
        rounds.end(Outcome.WITHDRAWN, "withdraw", reason, actor, now);
    }

    /**
     * 重启: a new round, with the same deputy if still in the group, else open to claims, else in triage when nobody had
     * it yet.
     *
     * @param to whose claim is asked, with the claim clock; both null when the same deputy goes on or nobody had it
     */
    void reopen(String reason, ClockPlan handling, Target to, ClockPlan claimBy, Actor actor, OffsetDateTime now) {
        rounds.reopen(reason, handling, to, claimBy, actor, now);
    }

    // ---- being late

    void urge(String text, Actor actor, OffsetDateTime now) {
        lateness.urge(text, actor, now);
    }

    /**
     * The next rung of a clock fell due. At yellow an unclaimed case opens to the whole station, at red it climbs a
     * level; nothing else moves by time (api.md, fine print 2).
     *
     * @param above the station one level up, null when there is none
     */
    void pass(CaseClock clock, Target above, OffsetDateTime now) {
        lateness.pass(clock, above, now);
    }

    void answerSupervision(String text, Actor actor, OffsetDateTime now) {
        lateness.answer(text, actor, now);
    }

    void decideSupervision(boolean accept, String reason, Actor actor, OffsetDateTime now) {
        lateness.decide(accept, reason, actor, now);
    }

    /**
     * 重算: the calendar changed, and the running clocks follow it. Old and new due stand on record, unless all that
     * changed is whether they are certain.
     *
     * @param because what changed in the calendar, for the record
     * @return whether anything is to be stored
     */
    boolean recompute(Map<String, Object> because, Replanning replanning, OffsetDateTime now) {
        return ticking.recompute(because, replanning, now);
    }

    /** Brings what lists and boards read in line with the clocks; the store calls it before it writes. */
    void settle(Instant now) {
        settling.settle(now);
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

    boolean isMergedBy(long personId) {
        return mergedById != null && mergedById == personId;
    }

    boolean hasQuestion() {
        return question != null;
    }

    /** Whether there is something to say about: a result waits for its evaluation, or was the end of the case. */
    boolean hasResult() {
        return rounds.hasResult();
    }

    /** A merged case lives on in another one. */
    boolean endedByItself() {
        return rounds.endedByItself();
    }

    boolean mayBeReopenedAt(Instant now) {
        return rounds.mayBeReopenedAt(now);
    }

    boolean mayBeAcceptedBy(boolean holder, boolean supervisor) {
        return rounds.needsSupervisor() ? supervisor : holder;
    }

    Stream<Assignment> openAssignments() {
        return departmentWork.open();
    }

    Optional<Assignment> openAssignmentOf(Long department) {
        return departmentWork.openOf(department);
    }

    /** The assignment that came last. */
    Assignment newest() {
        return assignments.get(assignments.size() - 1);
    }

    Optional<Assignment> lead() {
        return departmentWork.lead();
    }

    Optional<Assignment> assignmentOf(long department) {
        return departmentWork.of(department);
    }

    boolean mayReply(Assignment assignment) {
        return departmentWork.mayReply(assignment);
    }

    /** The assignment that a request is about; none when it is the deputy's own. */
    Optional<Assignment> assignment(CaseRequest request) {
        return asking.assignment(request);
    }

    /** What the caller's department, or the deputy (null), asked for and nobody decided yet. */
    boolean hasAsked(RequestKind kind, Assignment of) {
        return asking.hasAsked(kind, of);
    }

    /** The oldest request of its kind that waits for a decision. */
    Optional<CaseRequest> toDecide(RequestKind kind) {
        return asking.toDecide(kind);
    }

    /** How often a department asked to hand this case back, whatever came of it. */
    long returnsAskedBy(long department) {
        return asking.returnsAskedBy(department);
    }

    /** How often more time was asked for the clock that runs now; a rework starts another one. */
    long extensionsAskedFor(CaseClock clock) {
        return asking.extensionsAskedFor(clock);
    }

    List<CaseClock> runningClocks() {
        return ticking.running();
    }

    Optional<CaseClock> runningClock(ClockKind kind, Long assignment) {
        return ticking.running(kind, assignment);
    }

    /** @param assignment null for the clocks of the case itself */
    List<CaseClock> runningClocksOf(Long assignment) {
        return ticking.runningOf(assignment);
    }

    /** Who has it now, in one name; null when nobody in particular. */
    String holderName() {
        return switch (suspendedFrom == null ? stage : suspendedFrom) {
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
