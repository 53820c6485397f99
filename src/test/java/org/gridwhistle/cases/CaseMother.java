package org.gridwhistle.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.OfficialCalendar;
import org.gridwhistle.calendar.Rung;
import org.gridwhistle.calendar.TimeLimit;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.calendar.WorkingCalendar;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A case as it comes to stand somewhere: by real acts, one after the other, from Monday 2026-03-02 at nine. Reads as
 * {@code aCase().dispatchedTo(G1).claimedBy(LI)}; {@link #it} is the case, {@link #records} what it has recorded so far.
 */
final class CaseMother {

    static final Actor GRID_WORKER = new Actor(1, "王网格", "GRID_WORKER");
    static final Actor STAFF = new Actor(2, "赵站长", "STATION_STAFF");
    static final Actor SUPERVISOR = new Actor(3, "孙督办", "SUPERVISOR");
    static final Person LI = new Person(11, "李代表");
    static final Person ZHOU = new Person(12, "周代表");
    static final Involved URBAN = new Involved(21, "城市管理局");
    static final Involved WATER = new Involved(22, "水利局");
    static final Case.Target G1 = new Case.Target(31L, "建设社区代表小组", 41, "建设社区联络站", Level.VILLAGE);
    static final Case.Target G2 = new Case.Target(32L, "垭口街道代表小组", 42, "垭口街道中心站", Level.TOWNSHIP);
    static final Case.Target TOWNSHIP_STATION = new Case.Target(null, null, 42, "垭口街道中心站", Level.TOWNSHIP);
    static final Case.Target COUNTY_STATION = new Case.Target(null, null, 43, "舞钢市中心站", Level.COUNTY);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = OfficialCalendar.in(ZONE);
    private static final Map<ClockKind, Integer> WORKING_DAYS = Map.of(
            ClockKind.CLAIM, 1, ClockKind.HANDLE, 10, ClockKind.SIGN, 1, ClockKind.REPLY, 7, ClockKind.EVALUATE, 5);

    /** A department by the id and name that an involvement wants. */
    record Involved(long id, String name) {

        Actor handler() {
            return new Actor(id + 100, name + "承办人", "DEPARTMENT");
        }
    }

    private final Case c;
    private final List<CaseRecord> records = new ArrayList<>();
    private final List<Case.CircleOpening> openings = new ArrayList<>();
    private OffsetDateTime now = at("2026-03-02T09:00").atZone(ZONE).toOffsetDateTime();
    private long lastId = 500;

    private CaseMother() {
        var whistle = new Whistle(
                "路灯不亮",
                "小区东门外两盏路灯不亮三天了。",
                Urgency.NORMAL,
                List.of("0102", "01"),
                "路灯",
                new Whistle.Place("410481001001001", "第一网格", "410481001001001"),
                new Location(null, null, "东门外"),
                new Resident("张三丰", "13812340000"),
                CaseSource.GRID_WORKER,
                now.toInstant());
        c = Case.raise("WG202603020001", whistle, GRID_WORKER, plan(ClockKind.HANDLE), 2, now);
    }

    /** Raised, and nothing has chosen where it goes. */
    static CaseMother aCase() {
        return new CaseMother();
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Actor actor(Person deputy) {
        return new Actor(deputy.id(), deputy.name(), "DEPUTY");
    }

    Case it() {
        return c;
    }

    OffsetDateTime now() {
        return now;
    }

    List<CaseRecord> records() {
        return records;
    }

    /** The last record of that action. */
    CaseRecord record(String action) {
        return records.stream()
                .filter(each -> each.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    CaseRecord lastRecord() {
        return records.get(records.size() - 1);
    }

    Stream<String> actions() {
        return records.stream().map(CaseRecord::action);
    }

    List<Case.CircleOpening> openings() {
        return openings;
    }

    ClockPlan plan(ClockKind kind) {
        var limit = TimeLimit.workingDays(WORKING_DAYS.get(kind));
        var start = now.toInstant();
        var due = CALENDAR.deadline(start, limit).dueAt();
        var rungs = new EnumMap<Rung, Instant>(Rung.class);
        var whole = CALENDAR.workingTime(start, due);
        rungs.put(
                Rung.REMIND,
                CALENDAR.plusWorkingTime(start, whole.multipliedBy(4).dividedBy(5)));
        rungs.put(Rung.YELLOW, due);
        rungs.put(Rung.RED, CALENDAR.endOfWorkingDayAfter(due, 1));
        rungs.put(Rung.LISTED, CALENDAR.endOfWorkingDayAfter(due, 3));
        return new ClockPlan(kind, limit, "2026-01", null, start, due, false, rungs);
    }

    // ---- time

    CaseMother at(Instant then) {
        now = then.atZone(ZONE).toOffsetDateTime();
        return this;
    }

    CaseMother after(Duration span) {
        return at(now.toInstant().plus(span));
    }

    // ---- acts

    CaseMother awaitingTriage() {
        c.awaitTriage(42L, "垭口街道中心站", new DispatchExplanation(List.of(), List.of()));
        return stored();
    }

    CaseMother dispatchedTo(Case.Target target) {
        c.dispatch(target, new DispatchExplanation(List.of(), List.of()), plan(ClockKind.CLAIM), null, null, now);
        return stored();
    }

    CaseMother dispatchedByHandTo(Case.Target target, String reason) {
        c.dispatch(target, new DispatchExplanation(List.of(), List.of()), plan(ClockKind.CLAIM), STAFF, reason, now);
        return stored();
    }

    CaseMother claimedBy(Person deputy) {
        c.claim(deputy, actor(deputy), now);
        return stored();
    }

    CaseMother assignedTo(Person deputy) {
        c.assign(deputy, "熟悉情况", STAFF, now);
        return stored();
    }

    CaseMother declinedBy(Person deputy) {
        c.decline("人在外地", actor(deputy), now);
        return stored();
    }

    CaseMother declinedByAll() {
        c.handToStation(now);
        return stored();
    }

    CaseMother releasedBy(Person deputy) {
        c.release("力所不及", c.whereItIs(), plan(ClockKind.CLAIM), actor(deputy), now);
        return stored();
    }

    CaseMother referredUpwardTo(Case.Target above) {
        c.referUpward("需街道协调", above, plan(ClockKind.CLAIM), actor(LI), now);
        return stored();
    }

    CaseMother arrived() {
        c.arrive(null, "已到现场", actor(LI), now);
        return stored();
    }

    CaseMother noted(String text) {
        c.note(text, actor(LI), now);
        return stored();
    }

    CaseMother asked(String question) {
        c.askRaiser(question, STAFF, now);
        return stored();
    }

    CaseMother supplemented(String text) {
        c.supplement(text, GRID_WORKER, now);
        return stored();
    }

    CaseMother involving(Involved lead, Involved... joint) {
        var involved = new ArrayList<Case.Involvement>();
        involved.add(new Case.Involvement(lead.id(), lead.name(), AssignmentRole.LEAD, plan(ClockKind.SIGN)));
        Arrays.stream(joint)
                .map(each -> new Case.Involvement(each.id(), each.name(), AssignmentRole.JOINT, plan(ClockKind.SIGN)))
                .forEach(involved::add);
        c.involve(involved, "请修复路灯", actor(LI), now);
        return stored();
    }

    CaseMother signedBy(Involved department) {
        c.sign(assignment(department), plan(ClockKind.REPLY), department.handler(), now);
        return stored();
    }

    CaseMother repliedBy(Involved department) {
        return repliedBy(department, Outcome.RESOLVED, null);
    }

    CaseMother repliedBy(Involved department, Outcome result, LocalDate plannedFor) {
        c.reply(assignment(department), result, "已修复", plannedFor, department.handler(), now);
        return stored();
    }

    CaseMother askedToReturn(Involved department) {
        c.ask(RequestKind.RETURN, assignment(department), null, null, "不属我局职责", department.handler(), now);
        return stored();
    }

    /** @param next who gets it instead, null for nobody */
    CaseMother returnAccepted(Involved next) {
        var request = c.toDecide(RequestKind.RETURN).orElseThrow();
        var role = c.assignment(request).orElseThrow().role();
        c.acceptReturn(
                request,
                next == null ? null : new Case.Involvement(next.id(), next.name(), role, plan(ClockKind.SIGN)),
                "情况属实",
                SUPERVISOR,
                now);
        return stored();
    }

    CaseMother returnRefused() {
        c.refuseRequest(c.toDecide(RequestKind.RETURN).orElseThrow(), "就是你局职责", SUPERVISOR, now);
        return stored();
    }

    CaseMother accepted() {
        c.accept("现场看过，属实", plan(ClockKind.EVALUATE), actor(LI), false, now);
        return stored();
    }

    CaseMother acceptedBySupervisor() {
        c.accept("督办核实", plan(ClockKind.EVALUATE), SUPERVISOR, true, now);
        return stored();
    }

    CaseMother sentBackTo(Involved department) {
        c.rework("灯还是不亮", assignment(department), plan(ClockKind.REPLY), actor(LI), now);
        return stored();
    }

    CaseMother resolved() {
        c.resolve(Outcome.RESOLVED, "已换灯泡", null, plan(ClockKind.EVALUATE), actor(LI), now);
        return stored();
    }

    CaseMother evaluated(Satisfaction result) {
        c.evaluate(result, 4, "谢谢", null, plan(ClockKind.HANDLE), GRID_WORKER, now);
        return stored();
    }

    CaseMother closedUnevaluated() {
        c.closeUnevaluated(now);
        return stored();
    }

    CaseMother refused() {
        c.refuse("不属于受理范围", STAFF, now);
        return stored();
    }

    CaseMother withdrawn() {
        c.withdraw("已自行解决", GRID_WORKER, now);
        return stored();
    }

    CaseMother reopened() {
        c.reopen("灯又灭了", plan(ClockKind.HANDLE), null, null, GRID_WORKER, now);
        return stored();
    }

    CaseMother reopenedToClaims() {
        c.reopen("灯又灭了", plan(ClockKind.HANDLE), c.whereItIs(), plan(ClockKind.CLAIM), GRID_WORKER, now);
        return stored();
    }

    CaseMother urged() {
        c.urge("请尽快", SUPERVISOR, now);
        return stored();
    }

    /** The clock goes to the next rung of a running clock, which is taken. */
    CaseMother passing(ClockKind kind, Case.Target above) {
        var clock = clock(kind);
        at(clock.nextRungAt().orElseThrow());
        c.pass(clock, above, now);
        return stored();
    }

    CaseClock clock(ClockKind kind) {
        return c.runningClock(kind, null).orElseThrow();
    }

    Assignment assignment(Involved department) {
        return c.assignmentOf(department.id()).orElseThrow();
    }

    /** What the store does: brings the case in line, gives its parts their ids, and forgets what was pending. */
    CaseMother stored() {
        c.settle(now.toInstant());
        c.assignments().forEach(this::stored);
        c.clocks().forEach(each -> {
            each.bindToStoredAssignment();
            stored(each);
        });
        c.requests().forEach(this::stored);
        c.supervisions().forEach(this::stored);
        records.addAll(c.newRecords());
        openings.addAll(c.newOpenings());
        c.stored();
        return this;
    }

    private void stored(Part part) {
        if (part.isNew()) {
            ReflectionTestUtils.setField(part, "id", ++lastId);
        }
        part.stored();
    }
}
