package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 重办与重启: two more rounds as a matter of course; with the third the case is listed and only the supervisor may accept. */
@ScenarioTest
class ReworkAndReopenScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

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
    @DisplayName("核实不通过：同一部门不必再签收，限时重办")
    void sendsTheDepartmentBackToWork() {
        String number = whistles.replied();
        long assignment =
                whistles.read("deputy1", number).at("/assignments/0/id").asLong();
        time.advance("P2D");
        var again = whistles.does("deputy1", number, "rework");
        assertThat(again.string("/stage")).isEqualTo("DEPARTMENTS");
        assertThat(again.at("/round").asInt()).isEqualTo(2);
        assertThat(again.at("/assignments").size()).isEqualTo(1);
        assertThat(again.at("/assignments/0/id").asLong()).isEqualTo(assignment);
        assertThat(again.string("/assignments/0/state")).isEqualTo("WORKING");
        assertThat(again.string("/assignments/0/replyDueAt")).isEqualTo("2026-03-13T18:00:00+08:00");
        assertThat(told.to("dept-urban", number)).contains("rework");
        assertThat(whistles.allowed("dept-urban", number))
                .containsExactly("note", "reply", "request-extension", "request-suspension");
        whistles.tries("dept-urban", number, "sign").refused(409, "ALREADY_SIGNED");
        assertThat(whistles.does("dept-urban", number, "reply").string("/stage"))
                .isEqualTo("VERIFYING");
    }

    @Test
    @DisplayName("点名协办重办：只有它再答复；没有参与的部门不能点名")
    void sendsTheNamedDepartmentBack() {
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
        whistles.does("dept-urban", number, "sign");
        whistles.does("dept-water", number, "reply");
        whistles.does("dept-urban", number, "reply");
        whistles.act("deputy1", number, "rework", "reason", "不行", "departmentId", whistles.departmentOf("dept-traffic"))
                .refused(422, "UNKNOWN_DEPARTMENT");
        whistles.act("deputy1", number, "rework", "reason", "渠没通", "departmentId", whistles.departmentOf("dept-water"))
                .expect(200);
        assertThat(whistles.allowed("dept-urban", number)).isEmpty();
        assertThat(whistles.does("dept-water", number, "reply").string("/stage"))
                .isEqualTo("VERIFYING");
    }

    @Test
    @DisplayName("第三次重办：挂牌，这一轮只有督办员能核实通过")
    void leavesTheFourthRoundToTheSupervisor() {
        String number = whistles.replied();
        for (int round = 2; round <= 3; round++) {
            var again = whistles.does("deputy1", number, "rework");
            assertThat(again.at("/round").asInt()).isEqualTo(round);
            assertThat(again.string("/light")).isEqualTo("GREEN");
            whistles.does("dept-urban", number, "reply");
            whistles.tries("supervisor1", number, "accept").refused(403, "NOT_ALLOWED");
        }
        var listed = whistles.does("deputy1", number, "rework");
        assertThat(listed.at("/round").asInt()).isEqualTo(4);
        assertThat(listed.string("/light")).isEqualTo("LISTED");
        assertThat(whistles.actions(number)).containsOnlyOnce("list").endsWith("rework", "list", "supervise");
        assertThat(told.of("list", number)).containsExactly("chief1", "supervisor1");
        whistles.does("dept-urban", number, "reply");
        assertThat(whistles.allowed("deputy1", number)).containsExactly("note", "rework", "answer-supervision");
        whistles.tries("deputy1", number, "accept").refused(422, "SUPERVISOR_MUST_ACCEPT");
        assertThat(whistles.allowed("supervisor1", number))
                .containsExactly("note", "accept", "rework", "urge", "merge");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        assertThat(whistles.does("supervisor1", number, "accept").string("/stage"))
                .isEqualTo("EVALUATING");
        whistles.does("grid1", number, "evaluate");
        assertThat(whistles.actions(number)).containsOnlyOnce("list");
    }

    @Test
    @DisplayName("群众不满意：同一代表重办；第三次不满意即挂牌")
    void goesBackToTheSameDeputyWhenThePeopleAreNotSatisfied() {
        String number = whistles.handled();
        JsonNode again = null;
        for (int round = 2; round <= 4; round++) {
            whistles.does("deputy1", number, "resolve");
            again = whistles.act("grid1", number, "evaluate", "result", "DISSATISFIED", "attitude", 2, "text", "还是不亮")
                    .expect(200)
                    .json();
            assertThat(again.at("/stage").asString()).isEqualTo("HANDLING");
            assertThat(again.at("/round").asInt()).isEqualTo(round);
            assertThat(again.at("/deputy/id").asLong()).isEqualTo(whistles.idOf("deputy1"));
            assertThat(again.at("/closedAt").isNull()).isTrue();
        }
        assertThat(again.at("/light").asString()).isEqualTo("LISTED");
        assertThat(told.of("list", number)).containsExactly("chief1", "supervisor1");
        assertThat(told.to("deputy1", number)).contains("evaluate");
        whistles.does("deputy1", number, "resolve");
        assertThat(whistles.does("grid1", number, "evaluate").string("/stage")).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("没有部门参与过的案件，不满意后可再交部门")
    void mayBringDepartmentsInInALaterRound() {
        String number = whistles.resolved();
        whistles.act("grid1", number, "evaluate", "result", "DISSATISFIED", "attitude", 1)
                .expect(200);
        whistles.does("deputy1", number, "involve-departments");
        whistles.does("dept-urban", number, "sign");
        whistles.does("dept-urban", number, "reply");
        whistles.does("deputy1", number, "accept");
        whistles.act("grid1", number, "evaluate", "result", "DISSATISFIED", "attitude", 1)
                .expect(200);
        var twice = whistles.does("deputy1", number, "involve-departments");
        assertThat(twice.at("/assignments").size())
                .as("a new request, a new signature")
                .isEqualTo(2);
        assertThat(whistles.allowed("dept-urban", number))
                .containsExactly("note", "sign", "request-return", "request-suspension");
    }

    @Test
    @DisplayName("办结后三十天内可重启，超过不行")
    void mayBeReopenedForThirtyDays() {
        String number = whistles.closed();
        time.advance("P30D");
        assertThat(whistles.allowed("grid1", number)).containsExactly("reopen");
        var reopened = whistles.does("grid1", number, "reopen");
        assertThat(reopened.string("/stage")).isEqualTo("HANDLING");
        assertThat(reopened.at("/round").asInt()).isEqualTo(2);
        assertThat(reopened.at("/deputy/id").asLong()).isEqualTo(whistles.idOf("deputy1"));
        assertThat(reopened.at("/outcome").isNull()).isTrue();
        assertThat(reopened.at("/evaluation").isNull()).isTrue();
        assertThat(reopened.string("/light")).isEqualTo("GREEN");
        assertThat(told.of("reopen", number)).contains("deputy1", "station1");
        whistles.does("deputy1", number, "resolve");
        whistles.does("grid1", number, "evaluate");
        time.advance("P31D");
        assertThat(whistles.allowed("grid1", number)).isEmpty();
        whistles.tries("grid1", number, "reopen").refused(422, "REOPEN_WINDOW_OVER");
        whistles.tries("supervisor1", number, "reopen").refused(422, "REOPEN_WINDOW_OVER");
    }

    @Test
    @DisplayName("第三次重启：挂牌，分管领导与督办员都知道，此后每次重启都再挂牌")
    void tellsTheLeaderInChargeOfTheThirdReopening() {
        String number = whistles.closed();
        for (int round = 2; round <= 4; round++) {
            assertThat(told.of("list", number)).isEmpty();
            var reopened = whistles.does("grid1", number, "reopen");
            assertThat(reopened.string("/light")).isEqualTo(round < 4 ? "GREEN" : "LISTED");
            whistles.does("deputy1", number, "resolve");
            whistles.does("grid1", number, "evaluate");
        }
        assertThat(told.of("list", number)).containsExactly("chief1", "supervisor1");
        assertThat(whistles.does("grid1", number, "reopen").string("/light")).isEqualTo("LISTED");
        assertThat(told.to("chief1", number)).containsExactly("list", "list");
    }

    @Test
    @DisplayName("督办员也可重启；别人不行")
    void mayBeReopenedBySupervisorAndRaiserOnly() {
        String number = whistles.closed();
        for (String other : List.of("deputy1", "leader1", "station1", "chief1")) {
            whistles.tries(other, number, "reopen").refused(403, "NOT_ALLOWED");
        }
        assertThat(whistles.does("supervisor1", number, "reopen").string("/stage"))
                .isEqualTo("HANDLING");
    }

    @Test
    @DisplayName("沉默办结的案件重启后再走一遍")
    void runsAgainAfterItClosedOnSilence() {
        String number = whistles.resolved();
        time.advanceTo("2026-03-09T18:00:00");
        whistles.does("grid1", number, "reopen");
        whistles.does("deputy1", number, "resolve");
        time.advanceTo("2026-03-16T18:00:00");
        assertThat(whistles.read("grid1", number).at("/stage").asString()).isEqualTo("CLOSED");
        assertThat(whistles.actions(number))
                .filteredOn("close"::equals)
                .as("once a round")
                .hasSize(2);
    }
}
