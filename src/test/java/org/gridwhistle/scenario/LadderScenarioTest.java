package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever is late is reminded, then overtaken: each rung of each clock at its time, once, and nothing else moves by time. */
@ScenarioTest
class LadderScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    DueTimers timers;

    @Autowired
    DataSource dataSource;

    Whistles whistles;
    Told told;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        told = new Told(dataSource);
    }

    @Test
    @DisplayName("无人报到：催办、黄灯并向全站开放、红灯并升一级、挂牌，各一次")
    void climbsWhileNobodyClaims() {
        String number = whistles.waitingForDeputy();

        time.advanceTo("2026-03-03T15:17:59");
        assertThat(whistles.actions(number)).containsExactly("raise", "dispatch");
        time.advanceTo("2026-03-03T15:18:00");
        assertThat(news(number)).containsExactly("remind");
        assertThat(light(number)).isEqualTo("GREEN");
        assertThat(told.of("remind", number)).containsExactly("deputy1", "deputy2", "leader1");

        time.advanceTo("2026-03-03T17:59:59");
        assertThat(news(number)).containsExactly("remind");
        assertThat(overdue(number)).isFalse();
        time.advanceTo("2026-03-03T18:00:01");
        assertThat(news(number)).containsExactly("remind", "turn-yellow");
        assertThat(light(number)).isEqualTo("YELLOW");
        assertThat(overdue(number)).isTrue();
        var yellow = whistles.lastRecord(number);
        assertThat(yellow.at("/actor").isNull()).isTrue();
        assertThat(yellow.at("/at").asString()).isEqualTo("2026-03-03T18:00:00+08:00");
        assertThat(yellow.at("/data/openedTo").asString()).isEqualTo(whistles.stationNameOf("station1"));
        assertThat(told.of("turn-yellow", number)).containsExactly("deputy1", "deputy2", "leader1", "station1");
        assertThat(whistles.waitsFor("station1", number)).isTrue();
        assertThat(stage(number)).isEqualTo("CLAIMING");
        api.as("deputy17").get("/cases/{n}", number).refused(404, "NOT_FOUND");
        assertThat(whistles.waitsFor("supervisor1", number)).isFalse();

        time.advanceTo("2026-03-04T18:00:00");
        assertThat(news(number)).containsExactly("remind", "turn-yellow", "turn-red", "climb", "supervise");
        assertThat(light(number)).isEqualTo("RED");
        var red = whistles.read("supervisor1", number);
        assertThat(red.at("/level").asString()).isEqualTo("TOWNSHIP");
        assertThat(red.at("/station/name").asString()).isEqualTo(whistles.stationNameOf("station2"));
        assertThat(told.of("turn-red", number)).contains("supervisor1");
        assertThat(told.of("climb", number)).contains("station2", "supervisor1");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        assertThat(whistles.waitsFor("chief1", number)).isFalse();
        assertThat(whistles.allowed("deputy17", number)).containsExactly("claim", "decline");
        assertThat(whistles.allowed("deputy1", number))
                .as("the circle only widens")
                .contains("claim");

        time.advanceTo("2026-03-06T18:00:00");
        assertThat(news(number)).containsExactly("remind", "turn-yellow", "turn-red", "climb", "supervise", "list");
        assertThat(light(number)).isEqualTo("LISTED");
        assertThat(told.of("list", number)).containsExactly("chief1", "supervisor1");
        assertThat(whistles.waitsFor("chief1", number)).isTrue();
        assertThat(stage(number)).isEqualTo("CLAIMING");

        whistles.act("deputy17", number, "claim").expect(200);
        time.advanceTo("2026-03-13T18:00:00");
        assertThat(news(number)).as("a claimed case's claim clock is done").hasSize(6 + 1);
        assertThat(whistles.lastRecord(number).at("/data/clock").asString())
                .as("the reminder is the whole case's")
                .isEqualTo("HANDLE");
        assertThat(rungs(number)).containsExactly("REMIND", "YELLOW", "RED", "LISTED", "REMIND");
        clean(number);
    }

    @Test
    @DisplayName("时钟一下子跳过几级（停机数日）：每一级仍只发生一次，先后不乱")
    void takesEachRungOnceThoughAllFellDueWhileItWasDown() {
        String number = whistles.waitingForDeputy();
        time.show("2026-03-09T09:00");
        timers.follow(time.now());
        timers.runDue();
        assertThat(news(number)).containsExactly("remind", "turn-yellow", "turn-red", "climb", "supervise", "list");
        assertThat(light(number)).isEqualTo("LISTED");
        assertThat(rungs(number)).containsExactly("REMIND", "YELLOW", "RED", "LISTED");
        timers.runDue();
        assertThat(news(number)).hasSize(6);
        clean(number);
    }

    @Test
    @DisplayName("办理超期：黄灯、红灯升级、挂牌，代表仍是原来的代表")
    void climbsWhileTheDeputyHandlesTooLong() {
        String number = whistles.handled();
        time.advanceTo("2026-03-16T17:59:59");
        assertThat(news(number)).containsExactly("remind");
        assertThat(told.of("remind", number)).containsExactly("deputy1");
        time.advanceTo("2026-03-16T18:00:00");
        assertThat(light(number)).isEqualTo("YELLOW");
        assertThat(told.of("turn-yellow", number)).containsExactly("deputy1", "leader1", "station1");
        time.advanceTo("2026-03-17T18:00:00");
        assertThat(light(number)).isEqualTo("RED");
        time.advanceTo("2026-03-19T18:00:00");
        assertThat(light(number)).isEqualTo("LISTED");
        assertThat(news(number)).containsExactly("remind", "turn-yellow", "turn-red", "climb", "supervise", "list");
        var late = whistles.read("supervisor1", number);
        assertThat(late.at("/stage").asString()).isEqualTo("HANDLING");
        assertThat(late.at("/level").asString()).isEqualTo("TOWNSHIP");
        assertThat(late.at("/deputy/id").asLong()).isEqualTo(whistles.idOf("deputy1"));
        assertThat(late.at("/station/name").asString()).isEqualTo(whistles.stationNameOf("station1"));
        api.as("deputy17").get("/cases/{n}", number).refused(404, "NOT_FOUND");
        whistles.does("deputy1", number, "resolve");
        whistles.does("grid1", number, "evaluate");
        assertThat(light(number)).isEqualTo("NONE");
        time.advanceTo("2026-04-20T18:00:00");
        assertThat(news(number)).as("nothing happens to a closed case").hasSize(6);
        clean(number);
    }

    @Test
    @DisplayName("办结及时：到期之后什么也不发生")
    void leavesAloneWhoWasInTime() {
        String number = whistles.closed();
        time.advanceTo("2026-04-20T18:00:00");
        assertThat(news(number)).isEmpty();
        assertThat(stage(number)).isEqualTo("CLOSED");
        clean(number);
    }

    @Test
    @DisplayName("无人评价：提醒吹哨人一次，五个工作日后按未评价办结")
    void closesOnSilenceAsNotEvaluated() {
        String number = whistles.resolved();
        time.advanceTo("2026-03-09T17:59:59");
        assertThat(news(number)).containsExactly("remind");
        assertThat(told.of("remind", number)).containsExactly("grid1");
        assertThat(stage(number)).isEqualTo("EVALUATING");
        assertThat(light(number)).isEqualTo("GREEN");
        time.advanceTo("2026-03-09T18:00:00");
        assertThat(news(number)).containsExactly("remind", "close");
        var closed = whistles.read("grid1", number);
        assertThat(closed.at("/stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/outcome").asString()).isEqualTo("RESOLVED");
        assertThat(closed.at("/evaluation").isNull())
                .as("silence is not consent")
                .isTrue();
        assertThat(closed.at("/closedAt").asString()).isEqualTo("2026-03-09T18:00:00+08:00");
        assertThat(whistles.lastRecord(number).at("/actor").isNull()).isTrue();
        assertThat(told.of("close", number)).containsExactly("deputy1", "grid1");
        whistles.tries("grid1", number, "evaluate").refused(409, "WRONG_STAGE");
        clean(number);
    }

    @Test
    @DisplayName("部门不签收、不答复：各自的时钟各自走")
    void climbsWhileADepartmentIsSlow() {
        String number = whistles.handled();
        whistles.act(
                        "deputy1",
                        number,
                        "involve-departments",
                        "lead",
                        whistles.departmentOf("dept-urban"),
                        "joint",
                        List.of(whistles.departmentOf("dept-water")),
                        "request",
                        "请会同处理。")
                .expect(200);
        whistles.does("dept-water", number, "sign");
        time.advanceTo("2026-03-03T18:00:00");
        assertThat(light(number)).isEqualTo("YELLOW");
        assertThat(departmentsIn(number)).containsExactly("remind 城市管理局 SIGN", "turn-yellow 城市管理局 SIGN");
        whistles.does("dept-urban", number, "sign");
        assertThat(light(number)).as("signed late, but signed").isEqualTo("GREEN");
        time.advanceTo("2026-03-11T18:00:00");
        assertThat(light(number)).as("water was to answer by now").isEqualTo("YELLOW");
        assertThat(departmentsIn(number))
                .containsExactly(
                        "remind 城市管理局 SIGN",
                        "turn-yellow 城市管理局 SIGN",
                        "remind 水利局 REPLY",
                        "remind 城市管理局 REPLY",
                        "turn-yellow 水利局 REPLY");
        assertThat(told.of("turn-yellow", number)).contains("dept-water", "leader1", "station1");
        whistles.does("dept-water", number, "reply");
        time.advanceTo("2026-03-12T18:00:00");
        whistles.does("dept-urban", number, "reply");
        assertThat(stage(number)).isEqualTo("VERIFYING");
        time.advanceTo("2026-03-13T18:00:00");
        assertThat(departmentsIn(number))
                .as("done is done")
                .filteredOn(each -> each.contains("REPLY"))
                .last()
                .asString()
                .startsWith("turn-yellow 城市管理局");
        clean(number);
    }

    @Test
    @DisplayName("重新派单：报到时钟重新起算，旧的不再走")
    void startsTheClaimClockAnewWhenDispatchedByHand() {
        String number = whistles.waitingForDeputy();
        time.advanceTo("2026-03-03T17:00:00");
        whistles.does("station1", number, "dispatch");
        time.advanceTo("2026-03-03T18:00:00");
        assertThat(light(number)).isEqualTo("GREEN");
        assertThat(whistles.read("deputy1", number).at("/claimDueAt").asString())
                .isEqualTo("2026-03-04T18:00:00+08:00");
        time.advanceTo("2026-03-04T18:00:00");
        assertThat(light(number)).isEqualTo("YELLOW");
        assertThat(news(number)).containsExactly("remind", "remind", "turn-yellow");
        clean(number);
    }

    @Test
    @DisplayName("国庆假期与周末不算工作日，调休上班算")
    void countsWorkingDaysByTheOfficialCalendar() {
        time.show("2026-09-30T10:00");
        String number = whistles.waitingForDeputy();
        var seen = whistles.read("grid1", number);
        assertThat(seen.at("/claimDueAt").asString())
                .as("the first working day after 1–7 October")
                .isEqualTo("2026-10-08T18:00:00+08:00");
        var claim = api.as("grid1")
                .get("/cases/{n}/clocks", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(clock -> clock.at("/explanation/kind").asString().equals("CLAIM"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.at("/explanation/dueAt").asString()).isEqualTo("2026-10-08T18:00:00+08:00");
        assertThat(claim.at("/explanation/days").size()).as("%s", claim).isGreaterThanOrEqualTo(8);
        assertThat(claim.at("/explanation/state").asString()).isEqualTo("RUNNING");
        time.advanceTo("2026-10-07T23:59:00");
        assertThat(light(number)).isEqualTo("GREEN");
        time.advanceTo("2026-10-08T18:00:00");
        assertThat(light(number)).isEqualTo("YELLOW");
    }

    @Test
    @DisplayName("特急案件：半小时报到，昼夜不停")
    void runsDayAndNightForAnEmergency() {
        time.show("2026-03-06T23:50");
        String number = whistles.waitingForDeputy("urgency", "EMERGENCY");
        assertThat(whistles.read("grid1", number).at("/claimDueAt").asString()).isEqualTo("2026-03-07T00:20:00+08:00");
        time.advanceTo("2026-03-07T00:14:00");
        assertThat(news(number)).containsExactly("remind");
        time.advanceTo("2026-03-07T00:20:00");
        assertThat(light(number)).isEqualTo("YELLOW");
        time.advanceTo("2026-03-09T18:00:00");
        assertThat(light(number)).as("red by the close of the next working day").isIn("RED", "LISTED");
    }

    @Test
    @DisplayName("催办计数并告知承办人")
    void urgesTheHolder() {
        String number = whistles.handled();
        whistles.does("supervisor1", number, "urge");
        var urged = whistles.does("station1", number, "urge");
        assertThat(urged.at("/urgeCount").asInt()).isEqualTo(2);
        assertThat(told.to("deputy1", number)).containsSubsequence("urge", "urge");
    }

    /** What the product did to the case by itself, in order. */
    private List<String> news(String number) {
        return whistles.records(number).stream()
                .filter(record -> record.at("/actor").isNull())
                .map(record -> record.at("/action").asString())
                .filter(action -> !action.equals("dispatch"))
                .toList();
    }

    private List<String> departmentsIn(String number) {
        var found = new ArrayList<String>();
        for (JsonNode record : whistles.records(number)) {
            if (!record.at("/data/department").isMissingNode()
                    && record.at("/actor").isNull()) {
                found.add(record.at("/action").asString() + " "
                        + record.at("/data/department").asString() + " "
                        + record.at("/data/clock").asString());
            }
        }
        return found;
    }

    /** The rungs as the database keeps them, one row each. */
    private List<String> rungs(String number) {
        return JdbcClient.create(dataSource)
                .sql("select r.rung from clock_rung r join case_clock k on k.id = r.clock_id"
                        + " join whistle_case c on c.id = k.case_id where c.number = ? order by r.due_at")
                .param(number)
                .query(String.class)
                .list();
    }

    private String light(String number) {
        return whistles.read("supervisor1", number).at("/light").asString();
    }

    private String stage(String number) {
        return whistles.read("supervisor1", number).at("/stage").asString();
    }

    private boolean overdue(String number) {
        return whistles.list("supervisor1", "/cases?overdue=true&q=" + number).contains(number);
    }

    /** The process stands where the case does. */
    private void clean(String number) {
        api.as("supervisor1").get("/cases/{n}/process", number).expect(200);
    }
}
