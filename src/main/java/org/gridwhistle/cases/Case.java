package org.gridwhistle.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.Rung;
import org.gridwhistle.calendar.Urgency;

/**
 * 案件. Somebody blew the whistle; deputies are asked, one claims it and reports in, settles it or brings departments in,
 * verifies what they answer, and the people who raised it say whether they are satisfied. Whoever is late is reminded,
 * then overtaken: the circle of those who may claim widens and the case climbs. Every step leaves a record. The case
 * checks each step itself; it is stored whole, guarded by its version.
 */
class Case {

    /** 重办至多两轮: with the third, the case is listed and only a supervisor may accept (domain.md, rule 6). */
    private static final int LAST_ORDINARY_ROUND = 3;

    /** A closed case may be taken up again so long after its close (domain.md, stages). */
    private static final Duration REOPEN_WINDOW = Duration.ofDays(30);

    private Long id;
    private String number;
    private int version;
    private String title;
    private String description;
    private String categoryCode;
    private String categoryName;
    private Urgency urgency;
    private Stage stage;
    private Level level;
    private Light light;
    private int round;
    private CaseSource source;
    private String regionCode;
    private String regionName;
    private String regionPrefix;
    private BigDecimal lat;
    private BigDecimal lng;
    private String address;
    private long raiserId;
    private String raiserName;
    private String residentName;
    private String residentPhone;
    private Long groupId;
    private String groupName;
    private Long stationId;
    private String stationName;
    private Long deputyId;
    private String deputyName;
    private int dispatchNo;
    private DispatchExplanation dispatch;
    private String question;
    private boolean listed;
    private int assignmentCount;
    private int urgeCount;
    private Outcome proposedOutcome;
    private String resultText;
    private LocalDate plannedFor;
    private Outcome outcome;
    private Satisfaction satisfaction;
    private Integer attitude;
    private String evaluationText;
    private Instant evaluatedAt;
    private String mergedInto;
    private Instant raisedAt;
    private Instant receivedAt;
    private Instant claimDueAt;
    private Instant dueAt;
    private Instant stageDueAt;
    private Instant earliestDueAt;
    private Instant closedAt;
    private int eventCount;
    private String lastHash;

    private final List<Assignment> assignments = new ArrayList<>();
    private final List<CaseClock> clocks = new ArrayList<>();
    private final List<CircleOpening> openings = new ArrayList<>();
    private final List<CaseRecord> newRecords = new ArrayList<>();

    /** A group or a whole station whose deputies may claim from now on. */
    record CircleOpening(int dispatchNo, Long groupId, Long stationId) {}

    /** Where a case is sent: a group of a station, or a station alone. */
    record Target(Long groupId, String groupName, long stationId, String stationName, Level level) {}

    Case() {}

    // ---- the whistle and its dispatch

    static Case raise(String number, Whistle whistle, Actor raiser, ClockPlan handling, OffsetDateTime now) {
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
        for (Involvement each : involved) {
            var assignment =
                    Assignment.open(each.departmentId(), each.departmentName(), each.role(), request, now.toInstant());
            assignment.signBy(each.signing().dueAt());
            assignments.add(assignment);
            assignmentCount++;
            startClock(each.signing(), assignment);
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("lead", namesOf(involved, AssignmentRole.LEAD));
        data.put("joint", namesOf(involved, AssignmentRole.JOINT));
        record(actor, "involve-departments", from, request, data, now);
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

    /** @param handlingAgain the whole-case clock of the next round, used when the people are not satisfied */
    void evaluate(
            Satisfaction result, Integer rated, String text, ClockPlan handlingAgain, Actor actor, OffsetDateTime now) {
        Stage from = stage;
        satisfaction = result;
        attitude = rated;
        evaluationText = text;
        evaluatedAt = now.toInstant();
        endClocks(ClockKind.EVALUATE, now);
        var data = new LinkedHashMap<String, Object>();
        data.put("result", result.name());
        putIfPresent(data, "attitude", rated);
        if (result == Satisfaction.DISSATISFIED) {
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
        endClocks(null, now);
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
        evaluationText = null;
        evaluatedAt = null;
    }

    private void nextRound() {
        round++;
    }

    private void listAfterTooManyRounds(OffsetDateTime now) {
        if (round == LAST_ORDINARY_ROUND + 1 || (needsSupervisor() && !listed)) {
            listed = true;
            record(null, "list", stage, null, Map.of("round", round), now);
        }
    }

    private boolean needsSupervisor() {
        return round > LAST_ORDINARY_ROUND;
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
        clocks.stream()
                .filter(CaseClock::isRunning)
                .filter(clock -> kind == null || clock.kind() == kind)
                .filter(clock -> assignment == null || clock.isOf(assignment))
                .forEach(clock -> clock.end(now.toInstant()));
    }

    private void record(
            Actor actor, String action, Stage from, String text, Map<String, Object> data, OffsetDateTime now) {
        eventCount++;
        newRecords.add(new CaseRecord(eventCount, text(now), actor, action, from, stage, text, data));
    }

    private static String text(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    private static String text(Instant at, OffsetDateTime inZoneOf) {
        return text(at.atOffset(inZoneOf.getOffset()));
    }

    private static void putIfPresent(Map<String, Object> data, String key, Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }

    /** Brings what lists and boards read in line with the clocks; the store calls it before it writes. */
    void settle() {
        var running = clocks.stream().filter(CaseClock::isRunning).toList();
        earliestDueAt = running.stream()
                .map(CaseClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        light = lightOf(running);
        stageDueAt = switch (stage) {
            case CLAIMING -> claimDueAt;
            case DEPARTMENTS ->
                assignments.stream()
                        .map(Assignment::stepDueAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(dueAt);
            case EVALUATING -> earliestDueAt;
            case TRIAGE, HANDLING, VERIFYING -> dueAt;
            case SUSPENDED, CLOSED -> null;
        };
    }

    private Light lightOf(List<CaseClock> running) {
        if (!stage.isOpen() || stage == Stage.SUSPENDED) {
            return Light.NONE;
        }
        if (listed) {
            return Light.LISTED;
        }
        return running.stream()
                .map(CaseClock::light)
                .max(Comparator.naturalOrder())
                .orElse(Light.NONE);
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

    Optional<Assignment> lead() {
        return assignments.stream().filter(Assignment::isLead).reduce((earlier, later) -> later);
    }

    Optional<Assignment> assignmentOf(long department) {
        return assignments.stream()
                .filter(each -> each.departmentId() == department)
                .reduce((earlier, later) -> later);
    }

    Optional<CaseClock> runningClock(ClockKind kind, Long assignment) {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .filter(clock -> clock.is(kind, assignment))
                .findFirst();
    }

    /** @param assignment null for the clocks of the case itself */
    List<CaseClock> runningClocksOf(Long assignment) {
        return clocks.stream()
                .filter(CaseClock::isRunning)
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

    boolean isOpen() {
        return stage.isOpen();
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String categoryCode() {
        return categoryCode;
    }

    String categoryName() {
        return categoryName;
    }

    Urgency urgency() {
        return urgency;
    }

    Stage stage() {
        return stage;
    }

    Level level() {
        return level;
    }

    Light light() {
        return light;
    }

    int round() {
        return round;
    }

    CaseSource source() {
        return source;
    }

    String regionCode() {
        return regionCode;
    }

    String regionName() {
        return regionName;
    }

    String regionPrefix() {
        return regionPrefix;
    }

    Location location() {
        return lat == null && lng == null && address == null ? null : new Location(lat, lng, address);
    }

    Person raiser() {
        return new Person(raiserId, raiserName);
    }

    Resident resident() {
        return residentName == null && residentPhone == null ? null : new Resident(residentName, residentPhone);
    }

    /** Where the case is now, as a target to be turned to again. */
    Target whereItIs() {
        return new Target(groupId, groupName, stationId, stationName, level);
    }

    Long groupId() {
        return groupId;
    }

    Person group() {
        return groupId == null ? null : new Person(groupId, groupName);
    }

    Long stationId() {
        return stationId;
    }

    Person station() {
        return stationId == null ? null : new Person(stationId, stationName);
    }

    Person deputy() {
        return deputyId == null ? null : new Person(deputyId, deputyName);
    }

    int dispatchNo() {
        return dispatchNo;
    }

    DispatchExplanation dispatch() {
        return dispatch;
    }

    String question() {
        return question;
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments);
    }

    List<CaseClock> clocks() {
        return List.copyOf(clocks);
    }

    Outcome proposedOutcome() {
        return proposedOutcome;
    }

    String resultText() {
        return resultText;
    }

    LocalDate plannedFor() {
        return plannedFor;
    }

    Outcome outcome() {
        return outcome;
    }

    Satisfaction satisfaction() {
        return satisfaction;
    }

    Integer attitude() {
        return attitude;
    }

    String evaluationText() {
        return evaluationText;
    }

    Instant evaluatedAt() {
        return evaluatedAt;
    }

    String mergedInto() {
        return mergedInto;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant claimDueAt() {
        return claimDueAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant stageDueAt() {
        return stageDueAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    int urgeCount() {
        return urgeCount;
    }

    int assignmentCount() {
        return assignmentCount;
    }

    // ---- for the store

    void restore(List<Assignment> itsAssignments, List<CaseClock> itsClocks) {
        assignments.addAll(itsAssignments);
        clocks.addAll(itsClocks);
    }

    List<CaseRecord> newRecords() {
        return newRecords;
    }

    List<CircleOpening> newOpenings() {
        return openings;
    }

    String lastHash() {
        return lastHash;
    }

    int eventCount() {
        return eventCount;
    }

    void chainedTo(String hash) {
        lastHash = hash;
    }

    /** What was pending is written now. */
    void stored() {
        version++;
        newRecords.clear();
        openings.clear();
    }
}
