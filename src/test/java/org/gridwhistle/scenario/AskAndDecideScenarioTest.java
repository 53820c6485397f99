package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 退单、延期、挂账、督办、并案: what a holder asks for and a supervisor decides, and what it does to the clocks. */
@ScenarioTest
class AskAndDecideScenarioTest {

    /** A matter that no other story is about, so that the cases that may be one stay few. */
    private static final String SEWER = "MF03";

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    ConsistencyCheck check;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @AfterEach
    void caseAndProcessStandTogether() {
        assertThat(check.all().faults()).isEmpty();
    }

    @Test
    @DisplayName("退单：签收时限内申请，督办员改派，新部门签收答复")
    void sendsAReturnedCaseToAnotherDepartment() {
        String number = whistles.waitingForSignature();
        var asked = whistles.does("dept-urban", number, "request-return");
        assertThat(asked.string("/assignments/0/state")).isEqualTo("RETURN_REQUESTED");
        assertThat(asked.string("/requests/0/state")).isEqualTo("OPEN");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        whistles.tries("dept-urban", number, "request-return").refused(422, "REQUEST_PENDING");

        var decided = whistles.act(
                        "supervisor1",
                        number,
                        "decide-return",
                        "accept",
                        true,
                        "otherDepartmentId",
                        whistles.departmentOf("dept-water"),
                        "reason",
                        "属水利局职责")
                .expect(200);
        assertThat(decided.string("/stage")).isEqualTo("DEPARTMENTS");
        assertThat(decided.string("/assignments/0/state")).isEqualTo("RETURNED");
        assertThat(decided.string("/assignments/1/department/name")).isEqualTo("水利局");
        assertThat(decided.string("/assignments/1/role")).isEqualTo("LEAD");
        assertThat(decided.string("/assignments/1/state")).isEqualTo("SIGNING");
        whistles.tries("supervisor1", number, "decide-return").refused(409, "NOTHING_TO_DECIDE");
        whistles.tries("dept-urban", number, "sign").refused(403, "NOT_ALLOWED");

        whistles.does("dept-water", number, "sign");
        assertThat(whistles.does("dept-water", number, "reply").string("/stage"))
                .isEqualTo("VERIFYING");
    }

    @Test
    @DisplayName("退单不同意：留在原部门，不得再退；没有审批前部门仍可签收")
    void staysWhereItWasRuledToStay() {
        String number = whistles.waitingForSignature();
        whistles.does("dept-urban", number, "request-return");
        var ruled = whistles.act("supervisor1", number, "decide-return", "accept", false, "reason", "就是城管职责")
                .expect(200);
        assertThat(ruled.string("/assignments/0/state")).isEqualTo("SIGNING");
        whistles.tries("dept-urban", number, "request-return").refused(422, "RETURN_USED_UP");

        String undecided = whistles.waitingForSignature();
        whistles.does("dept-urban", undecided, "request-return");
        var signed = whistles.does("dept-urban", undecided, "sign");
        assertThat(signed.string("/assignments/0/state")).isEqualTo("WORKING");
        assertThat(whistles.read("supervisor1", undecided)
                        .at("/requests/0/state")
                        .asString())
                .isEqualTo("LAPSED");
        whistles.tries("dept-urban", undecided, "request-return").refused(422, "RETURN_WINDOW_OVER");
    }

    @Test
    @DisplayName("退单窗口：过了签收时限不能再退")
    void refusesAReturnAfterTheSignWindow() {
        String number = whistles.waitingForSignature();
        time.advance("P2D");
        assertThat(whistles.allowed("dept-urban", number))
                .doesNotContain("request-return")
                .contains("sign");
        whistles.tries("dept-urban", number, "request-return").refused(422, "RETURN_WINDOW_OVER");
    }

    @Test
    @DisplayName("主办退单又无人接：回到代表手里；协办退单只是退出")
    void comesBackToTheDeputyWhenTheLeadIsOut() {
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
                        "请会同办理")
                .expect(200);
        whistles.does("dept-traffic", number, "request-return");
        assertThat(whistles.does("supervisor1", number, "decide-return").string("/stage"))
                .isEqualTo("DEPARTMENTS");
        whistles.does("dept-water", number, "sign");
        whistles.does("dept-urban", number, "request-return");
        var back = whistles.does("supervisor1", number, "decide-return");
        assertThat(back.string("/stage")).isEqualTo("HANDLING");
        assertThat(back.at("/assignments").valueStream().map(each -> each.at("/state")
                        .asString()))
                .containsOnly("RETURNED");
        assertThat(whistles.allowed("deputy1", number)).contains("resolve", "involve-departments");
        whistles.does("deputy1", number, "resolve");
    }

    @Test
    @DisplayName("延期：到期前申请一次，最多十五个工作日，新旧期限都留痕")
    void movesTheDueTimeAndKeepsBoth() {
        String number = whistles.signed();
        String before = whistles.read("dept-urban", number)
                .at("/assignments/0/replyDueAt")
                .asString();
        whistles.act("dept-urban", number, "request-extension", "days", 16, "reason", "材料多")
                .refused(422, "EXTENSION_TOO_LONG");
        whistles.act("dept-urban", number, "request-extension", "days", 10, "reason", "材料多")
                .expect(200);
        whistles.tries("dept-urban", number, "request-extension").refused(422, "REQUEST_PENDING");
        assertThat(whistles.read("dept-urban", number)
                        .at("/assignments/0/replyDueAt")
                        .asString())
                .as("nothing moves before it is decided")
                .isEqualTo(before);

        var granted = whistles.does("supervisor1", number, "decide-extension");
        String after = granted.string("/assignments/0/replyDueAt");
        assertThat(after).isGreaterThan(before);
        assertThat(granted.string("/requests/0/oldDueAt")).isEqualTo(before);
        assertThat(granted.string("/requests/0/newDueAt")).isEqualTo(after);
        assertThat(granted.string("/dueAt")).isGreaterThanOrEqualTo(after);
        whistles.tries("dept-urban", number, "request-extension").refused(422, "EXTENSION_USED_UP");
        JsonNode record = whistles.lastRecord(number);
        assertThat(record.at("/data/oldDueAt").asString()).isEqualTo(before);
        assertThat(record.at("/data/newDueAt").asString()).isEqualTo(after);

        time.advanceTo(before.substring(0, 19));
        assertThat(whistles.read("supervisor1", number).at("/light").asString()).isEqualTo("GREEN");
        time.advanceTo(after.substring(0, 19));
        assertThat(whistles.read("supervisor1", number).at("/light").asString()).isEqualTo("YELLOW");
        assertThat(whistles.actions(number)).containsOnlyOnce("turn-yellow");
    }

    @Test
    @DisplayName("代表延期的是全案期限，过期不能再申请")
    void extendsTheWholeCaseForItsDeputy() {
        String number = whistles.handled();
        String before = whistles.read("deputy1", number).at("/dueAt").asString();
        whistles.does("deputy1", number, "request-extension");
        String after = whistles.does("supervisor1", number, "decide-extension").string("/dueAt");
        assertThat(after).isGreaterThan(before);

        String late = whistles.handled();
        time.advanceTo("2026-04-10T09:00:00");
        whistles.tries("deputy1", late, "request-extension").refused(422, "EXTENSION_TOO_LATE");
    }

    @Test
    @DisplayName("挂账：所有时限暂停，到复核日在督办员收件箱，恢复后剩余时间不变")
    void standsStillUntilItIsResumed() {
        String number = whistles.signed();
        String due = whistles.read("dept-urban", number)
                .at("/assignments/0/replyDueAt")
                .asString();
        whistles.act("dept-urban", number, "request-suspension", "reason", "等雨停", "reviewOn", "2026-03-01")
                .refused(422, "REVIEW_DATE_PAST");
        whistles.does("dept-urban", number, "request-suspension");
        var resting = whistles.does("supervisor1", number, "decide-suspension");
        assertThat(resting.string("/stage")).isEqualTo("SUSPENDED");
        assertThat(resting.string("/light")).isEqualTo("NONE");
        assertThat(resting.string("/suspension/from")).isEqualTo("DEPARTMENTS");
        whistles.tries("dept-urban", number, "reply").refused(409, "WRONG_STAGE");
        int records = whistles.records(number).size();
        assertThat(whistles.waitsFor("supervisor1", number)).isFalse();

        time.advanceTo("2026-03-20T08:00:00");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        assertThat(whistles.records(number)).as("nothing moves by time").hasSize(records);

        var resumed = whistles.does("supervisor1", number, "resume");
        assertThat(resumed.string("/stage")).isEqualTo("DEPARTMENTS");
        assertThat(resumed.string("/assignments/0/replyDueAt")).isGreaterThan(due);
        var clock = api.as("supervisor1")
                .get("/cases/{n}/clocks", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/explanation/kind").asString().equals("REPLY"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.at("/explanation/pauses").size()).isEqualTo(1);
        whistles.does("dept-urban", number, "reply");
    }

    @Test
    @DisplayName("亮红灯即督办：承办人答复，督办员退回再答，销号")
    void hasToAnswerWhenItTurnsRed() {
        String number = whistles.handled();
        time.advanceTo("2026-03-17T18:00:00");
        assertThat(whistles.actions(number)).containsOnlyOnce("turn-red").containsOnlyOnce("supervise");
        assertThat(whistles.waitsFor("deputy1", number)).isTrue();
        whistles.tries("supervisor1", number, "decide-supervision").refused(409, "NOTHING_TO_DECIDE");
        whistles.does("deputy1", number, "answer-supervision");
        whistles.tries("deputy1", number, "answer-supervision").refused(409, "NO_SUPERVISION_OPEN");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        whistles.act("supervisor1", number, "decide-supervision", "accept", false, "reason", "没有说清楚")
                .expect(200);
        whistles.does("deputy1", number, "answer-supervision");
        var done = whistles.does("supervisor1", number, "decide-supervision");
        assertThat(done.string("/supervisions/0/state")).isEqualTo("ACCEPTED");
        assertThat(whistles.allowed("deputy1", number)).doesNotContain("answer-supervision");
    }

    @Test
    @DisplayName("并案：并入主案，吹哨人得到结果并被请评价；当天可由并案人撤销")
    void livesOnInTheMainCase() {
        String main = whistles.claimed(whistles.waitingForDeputy("categoryCode", SEWER));
        String twin = whistles.waitingForDeputy("categoryCode", SEWER);
        assertThat(api.as("station1")
                        .get("/cases/{n}/merge-candidates", twin)
                        .expect(200)
                        .at("/items")
                        .valueStream()
                        .map(each -> each.at("/number").asString()))
                .contains(main);
        whistles.act("station1", twin, "merge", "into", twin).refused(422, "CANNOT_MERGE_INTO");
        var merged = whistles.act("station1", twin, "merge", "into", main).expect(200);
        assertThat(merged.string("/outcome")).isEqualTo("MERGED");
        assertThat(merged.string("/mergedInto")).isEqualTo(main);
        whistles.tries("grid1", twin, "evaluate").refused(422, "RESULT_NOT_THERE_YET");

        var undone = whistles.does("station1", twin, "unmerge");
        assertThat(undone.string("/stage")).isEqualTo("CLAIMING");
        assertThat(undone.at("/claimDueAt").isNull()).isFalse();
        whistles.act("station1", twin, "merge", "into", main).expect(200);
        whistles.tries("supervisor1", twin, "unmerge").refused(403, "NOT_ALLOWED");

        whistles.does("deputy1", main, "resolve");
        assertThat(whistles.read("grid1", twin).at("/result/result").asString()).isEqualTo("RESOLVED");
        whistles.does("grid1", twin, "evaluate");
        whistles.tries("grid1", twin, "evaluate").refused(409, "ALREADY_EVALUATED");
        assertThat(whistles.read("grid1", main).at("/stage").asString()).isEqualTo("EVALUATING");
        time.advance("P1D");
        whistles.tries("station1", twin, "unmerge").refused(422, "UNMERGE_WINDOW_OVER");
    }

    @Test
    @DisplayName("群众不满意也要重办")
    void goesBackWhenTheResidentIsNotSatisfied() {
        var raised = whistles.raise(
                        "grid1", Whistles.GRID, "resident", java.util.Map.of("name", "张三", "phone", "13800000000"))
                .expect(201);
        String number = whistles.claimed(raised.string("/number"));
        whistles.does("deputy1", number, "resolve");
        var again = whistles.act(
                        "grid1",
                        number,
                        "evaluate",
                        "result",
                        "SATISFIED",
                        "attitude",
                        5,
                        "residentResult",
                        "DISSATISFIED",
                        "residentAttitude",
                        3)
                .expect(200);
        assertThat(again.string("/stage")).isEqualTo("HANDLING");
        assertThat(again.string("/round")).isEqualTo("2");
    }
}
