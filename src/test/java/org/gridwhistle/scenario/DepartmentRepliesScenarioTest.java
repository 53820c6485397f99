package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second full path: the competent department answers, the deputy verifies, and the people say how it went. */
@ScenarioTest
class DepartmentRepliesScenarioTest {

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
    @DisplayName("代表交部门办理：签收、答复、核实、评价、办结")
    void runsThroughOneDepartment() {
        String number = whistles.handled();
        time.advance("PT1H");
        var involved = whistles.act(
                        "deputy1",
                        number,
                        "involve-departments",
                        "lead",
                        whistles.departmentOf("dept-urban"),
                        "joint",
                        List.of(),
                        "request",
                        "请更换路灯。")
                .expect(200);
        assertThat(involved.string("/stage")).isEqualTo("DEPARTMENTS");
        assertThat(involved.string("/stageDueAt")).isEqualTo("2026-03-03T18:00:00+08:00");
        assertThat(involved.at("/assignments").size()).isEqualTo(1);
        assertThat(involved.string("/assignments/0/department/name")).isEqualTo("城市管理局");
        assertThat(involved.string("/assignments/0/role")).isEqualTo("LEAD");
        assertThat(involved.string("/assignments/0/state")).isEqualTo("SIGNING");
        assertThat(involved.string("/assignments/0/request")).isEqualTo("请更换路灯。");
        assertThat(involved.string("/assignments/0/signDueAt")).isEqualTo("2026-03-03T18:00:00+08:00");
        assertThat(involved.at("/assignments/0/replyDueAt").isNull()).isTrue();
        assertThat(Whistles.texts(involved.at("/allowedActions"))).containsExactly("note", "request-suspension");
        assertThat(whistles.allowed("dept-urban", number))
                .containsExactly("note", "sign", "request-return", "request-suspension");
        assertThat(whistles.allowed("leader1", number)).isEmpty();
        assertThat(whistles.allowed("grid1", number)).isEmpty();
        assertThat(whistles.allowed("supervisor1", number)).containsExactly("note", "urge", "merge");
        api.as("dept-water").get("/cases/{n}", number).refused(404, "NOT_FOUND");
        assertThat(whistles.waitsFor("dept-urban", number)).isTrue();
        assertThat(whistles.waitsFor("dept-water", number)).isFalse();
        assertThat(whistles.waitsFor("deputy1", number)).isFalse();
        assertThat(told.of("involve-departments", number)).containsExactly("dept-urban");

        time.advance("PT1H");
        whistles.act("dept-urban", number, "reply", whistles.enough("reply")).refused(409, "NOT_SIGNED_YET");
        var signed = whistles.act("dept-urban", number, "sign").expect(200);
        assertThat(signed.string("/assignments/0/state")).isEqualTo("WORKING");
        assertThat(signed.string("/assignments/0/replyDueAt")).isEqualTo("2026-03-11T18:00:00+08:00");
        assertThat(signed.string("/stageDueAt")).isEqualTo("2026-03-11T18:00:00+08:00");
        assertThat(Whistles.texts(signed.at("/allowedActions")))
                .containsExactly("note", "reply", "request-extension", "request-suspension");
        whistles.act("dept-urban", number, "sign").refused(409, "ALREADY_SIGNED");
        assertThat(told.of("sign", number)).containsExactly("deputy1");

        time.advance("P1D");
        var replied = whistles.act(
                        "dept-urban",
                        number,
                        "reply",
                        "result",
                        "PLANNED",
                        "text",
                        "灯杆需更换，已列入本月计划。",
                        "plannedFor",
                        "2026-03-31")
                .expect(200);
        assertThat(replied.string("/stage")).isEqualTo("VERIFYING");
        assertThat(replied.string("/assignments/0/state")).isEqualTo("REPLIED");
        assertThat(replied.string("/assignments/0/reply/result")).isEqualTo("PLANNED");
        assertThat(replied.string("/assignments/0/reply/plannedFor")).isEqualTo("2026-03-31");
        assertThat(Whistles.texts(replied.at("/allowedActions"))).isEmpty();
        assertThat(whistles.allowed("deputy1", number)).containsExactly("note", "accept", "rework");
        assertThat(whistles.allowed("supervisor1", number)).containsExactly("note", "urge", "merge");
        assertThat(whistles.waitsFor("deputy1", number)).isTrue();
        assertThat(whistles.waitsFor("dept-urban", number)).isFalse();
        assertThat(told.of("reply", number)).containsExactly("deputy1");

        var accepted = whistles.does("deputy1", number, "accept");
        assertThat(accepted.string("/stage")).isEqualTo("EVALUATING");
        assertThat(accepted.string("/stageDueAt")).isEqualTo("2026-03-10T18:00:00+08:00");
        assertThat(told.of("accept", number)).containsExactly("grid1");

        var closed = whistles.act("grid1", number, "evaluate", "result", "BASICALLY", "attitude", 3)
                .expect(200);
        assertThat(closed.string("/stage")).isEqualTo("CLOSED");
        assertThat(closed.string("/outcome")).isEqualTo("PLANNED");
        assertThat(whistles.records(number))
                .extracting(
                        record -> record.at("/action").asString(),
                        record -> record.at("/fromStage").asString(),
                        record -> record.at("/toStage").asString(),
                        record -> record.at("/actor/role").asString())
                .containsExactly(
                        tuple("raise", "", "TRIAGE", "GRID_WORKER"),
                        tuple("dispatch", "TRIAGE", "CLAIMING", ""),
                        tuple("claim", "CLAIMING", "HANDLING", "DEPUTY"),
                        tuple("involve-departments", "HANDLING", "DEPARTMENTS", "DEPUTY"),
                        tuple("sign", "DEPARTMENTS", "DEPARTMENTS", "DEPARTMENT"),
                        tuple("reply", "DEPARTMENTS", "VERIFYING", "DEPARTMENT"),
                        tuple("accept", "VERIFYING", "EVALUATING", "DEPUTY"),
                        tuple("evaluate", "EVALUATING", "CLOSED", "GRID_WORKER"));
        assertThat(whistles.records("dept-urban", number))
                .as("a department keeps sight of what it answered")
                .hasSize(8);
        assertThat(api.as("deputy1")
                        .get("/cases/{n}/clocks", number)
                        .expect(200)
                        .at("/items")
                        .valueStream()
                        .toList())
                .extracting(
                        clock -> clock.at("/explanation/kind").asString(),
                        clock -> clock.at("/department/name").asString(),
                        clock -> clock.at("/explanation/state").asString())
                .containsExactlyInAnyOrder(
                        tuple("HANDLE", "", "MET"),
                        tuple("CLAIM", "", "MET"),
                        tuple("SIGN", "城市管理局", "MET"),
                        tuple("REPLY", "城市管理局", "MET"),
                        tuple("EVALUATE", "", "MET"));
    }

    @Test
    @DisplayName("主办最后答复：协办都答复了，主办才能答复")
    void hearsTheLeadLast() {
        String number = whistles.handled();
        whistles.act(
                        "deputy1",
                        number,
                        "involve-departments",
                        "lead",
                        whistles.departmentOf("dept-urban"),
                        "joint",
                        List.of(whistles.departmentOf("dept-water"), whistles.departmentOf("dept-traffic")),
                        "request",
                        "路面塌陷，请会同处理。")
                .expect(200);
        assertThat(told.of("involve-departments", number)).containsExactly("dept-traffic", "dept-urban", "dept-water");
        whistles.does("dept-urban", number, "sign");
        whistles.does("dept-water", number, "sign");
        assertThat(whistles.allowed("dept-urban", number))
                .containsExactly("note", "request-extension", "request-suspension");
        whistles.tries("dept-urban", number, "reply").refused(422, "JOINT_REPLIES_OUTSTANDING");
        whistles.does("dept-water", number, "reply");
        whistles.tries("dept-water", number, "reply").refused(403, "NOT_ALLOWED");
        whistles.tries("dept-urban", number, "reply").refused(422, "JOINT_REPLIES_OUTSTANDING");
        whistles.does("dept-traffic", number, "sign");
        assertThat(whistles.does("dept-traffic", number, "reply").string("/stage"))
                .isEqualTo("DEPARTMENTS");
        assertThat(whistles.allowed("dept-urban", number))
                .containsExactly("note", "reply", "request-extension", "request-suspension");
        assertThat(whistles.does("dept-urban", number, "reply").string("/stage"))
                .isEqualTo("VERIFYING");
    }

    @Test
    @DisplayName("交办部门：同一部门不能两次，不存在的部门不行，缺主办不行")
    void refusesAnInvolvementThatMakesNoSense() {
        String number = whistles.handled();
        long urban = whistles.departmentOf("dept-urban");
        whistles.act("deputy1", number, "involve-departments", "lead", urban, "joint", List.of(urban), "request", "请办理")
                .refused(422, "SAME_DEPARTMENT_TWICE");
        whistles.act("deputy1", number, "involve-departments", "lead", 987654321, "request", "请办理")
                .refused(422, "UNKNOWN_DEPARTMENT");
        whistles.act("deputy1", number, "involve-departments", "lead", -1, "request", "请办理")
                .refused(422, "UNKNOWN_DEPARTMENT");
        whistles.act("deputy1", number, "involve-departments", "request", "请办理").refused(400, "INVALID_FIELD");
        var withNull = new ArrayList<Long>();
        withNull.add(null);
        whistles.act("deputy1", number, "involve-departments", "lead", urban, "joint", withNull, "request", "请办理")
                .refused(400, "INVALID_FIELD");
        assertThat(whistles.read("deputy1", number).at("/stage").asString()).isEqualTo("HANDLING");
        assertThat(whistles.actions(number)).containsExactly("raise", "dispatch", "claim");
    }

    @Test
    @DisplayName("请吹哨人补充：问了才能答，答了才能再问，换了环节也能答")
    void asksTheRaiserAndIsAnsweredWhereverTheCaseStands() {
        String number = whistles.handled();
        whistles.tries("grid1", number, "supplement").refused(422, "NO_QUESTION_OPEN");
        assertThat(whistles.does("deputy1", number, "ask-raiser").string("/question"))
                .isEqualTo("具体在几号楼？");
        whistles.tries("deputy1", number, "ask-raiser").refused(422, "QUESTION_STILL_OPEN");
        assertThat(told.of("ask-raiser", number)).containsExactly("grid1");
        assertThat(whistles.waitsFor("grid1", number)).isTrue();
        whistles.does("deputy1", number, "involve-departments");
        assertThat(whistles.allowed("grid1", number)).containsExactly("supplement");
        var answered = whistles.does("grid1", number, "supplement");
        assertThat(answered.at("/question").isNull()).isTrue();
        assertThat(whistles.waitsFor("grid1", number)).isFalse();
        assertThat(whistles.lastRecord(number).at("/text").asString()).isEqualTo("三号楼东侧，请抓紧。");
    }

    @Test
    @DisplayName("派单、退回、指派、婉拒、提级：案件在小组与联络站之间流转")
    void movesBetweenDeputiesAndStations() {
        String number = whistles.waitingForStation();
        assertThat(whistles.allowed("station1", number))
                .containsExactly("dispatch", "ask-raiser", "refuse", "note", "urge", "merge");
        assertThat(whistles.waitsFor("station2", number)).isTrue();
        assertThat(told.of("raise", number)).containsExactly("station2");
        assertThat(Whistles.texts(whistles.read("station1", number).at("/dispatch/reasons")))
                .containsExactly("没有代表小组负责“建设社区第四网格”，由联络站派单");

        whistles.does("station2", number, "dispatch");
        assertThat(whistles.read("deputy2", number).at("/stage").asString()).isEqualTo("CLAIMING");
        whistles.does("deputy2", number, "decline");
        whistles.tries("deputy2", number, "decline").refused(409, "ALREADY_DECLINED");
        assertThat(whistles.waitsFor("deputy2", number)).isFalse();
        assertThat(whistles.allowed("deputy2", number))
                .as("who declined may think better of it")
                .containsExactly("claim");
        whistles.does("deputy1", number, "decline");
        var left = whistles.does("leader1", number, "decline");
        assertThat(left.string("/stage"))
                .as("all declined, the station decides")
                .isEqualTo("TRIAGE");
        assertThat(whistles.waitsFor("station2", number)).isTrue();
        whistles.does("station2", number, "dispatch");

        var assigned = whistles.does("leader1", number, "assign");
        assertThat(assigned.at("/deputy/id").asLong()).isEqualTo(whistles.idOf("deputy2"));
        assertThat(told.to("deputy2", number)).contains("assign");
        whistles.act("leader1", number, "assign", "deputyId", whistles.idOf("deputy3"))
                .refused(422, "DEPUTY_NOT_IN_GROUP");
        whistles.does("deputy2", number, "release");
        assertThat(whistles.read("deputy1", number).at("/stage").asString()).isEqualTo("CLAIMING");

        whistles.claimed(number);
        var above = whistles.does("deputy1", number, "refer-upward");
        assertThat(above.string("/stage")).isEqualTo("CLAIMING");
        assertThat(above.string("/level")).isEqualTo("TOWNSHIP");
        assertThat(above.at("/group").isNull()).isTrue();
        assertThat(above.string("/station/name")).isEqualTo(whistles.stationNameOf("station2"));
        assertThat(whistles.allowed("deputy1", number)).isEmpty();
        assertThat(whistles.allowed("deputy17", number)).containsExactly("claim", "decline");
        assertThat(whistles.waitsFor("deputy17", number)).isTrue();
        assertThat(told.of("refer-upward", number)).containsExactly("deputy17", "leader15", "station2");
        whistles.act("deputy17", number, "claim").expect(200);
        whistles.does("deputy17", number, "refer-upward");
        whistles.act("leader21", number, "claim").expect(200);
        whistles.tries("leader21", number, "refer-upward").refused(422, "ALREADY_AT_TOP_LEVEL");
        whistles.act("leader21", number, "arrive", "location", Map.of("address", "建设社区第四网格"))
                .expect(200);
        assertThat(whistles.actions(number))
                .containsExactly(
                        "raise",
                        "dispatch",
                        "decline",
                        "decline",
                        "decline",
                        "all-declined",
                        "dispatch",
                        "assign",
                        "release",
                        "claim",
                        "refer-upward",
                        "claim",
                        "refer-upward",
                        "claim",
                        "arrive");
    }

    @Test
    @DisplayName("不予受理与撤回：案件即告办结，不能再办")
    void endsWithoutBeingHandled() {
        String refused = whistles.waitingForStation();
        var answer = whistles.does("station1", refused, "refuse");
        assertThat(answer.string("/stage")).isEqualTo("CLOSED");
        assertThat(answer.string("/outcome")).isEqualTo("REFUSED");
        assertThat(told.of("refuse", refused)).containsExactly("grid1");

        String withdrawn = whistles.waitingForDeputy();
        assertThat(whistles.does("grid1", withdrawn, "withdraw").string("/outcome"))
                .isEqualTo("WITHDRAWN");
        whistles.act("deputy1", withdrawn, "claim").refused(409, "WRONG_STAGE");
        assertThat(whistles.waitsFor("deputy1", withdrawn)).isFalse();
        assertThat(whistles.allowed("grid1", withdrawn)).containsExactly("reopen");
    }
}
