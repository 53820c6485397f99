package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The ten rules that make it honest (domain.md), one story each, in their order. What is told in detail elsewhere stands
 * in {@code src/docs/rules.md}.
 */
@ScenarioTest
class HonestRulesTest {

    /** Covered by the groups of its community and of its subdistrict. */
    private static final String TWICE_COVERED = "410481001001002";

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    DataSource dataSource;

    @Autowired
    ConsistencyCheck check;

    Whistles whistles;
    Told told;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        told = new Told(dataSource);
    }

    @Test
    @DisplayName("规则一 派单有理由：选中的小组和落选的小组都说明理由；无人能接的，到街道联络站待派单，不会没有着落")
    void rule1DispatchIsExplained() {
        time.show(aDayOfTheRota() + "T09:00");
        var chosen =
                whistles.raise("grid3", TWICE_COVERED, "categoryCode", "MF02").expect(201);
        assertThat(chosen.string("/stage")).isEqualTo("CLAIMING");
        assertThat(chosen.at("/group/id").asLong()).isEqualTo(whistles.groupOf("deputy1"));
        assertThat(Whistles.texts(chosen.at("/dispatch/reasons")))
                .contains("负责网格：建设社区第二网格", "擅长类别：市政设施", "今日有代表值班")
                .anyMatch(reason -> reason.startsWith("在办案件"));
        assertThat(chosen.at("/dispatch/runnersUp").valueStream().map(other -> other.at("/group/id")
                        .asLong()))
                .contains(whistles.groupOf("deputy17"));
        assertThat(Whistles.texts(chosen.at("/dispatch/runnersUp/0/reasons"))).isNotEmpty();

        var unplaced = whistles.raise("grid3", Whistles.UNCOVERED_GRID).expect(201);
        assertThat(unplaced.string("/stage")).isEqualTo("TRIAGE");
        assertThat(unplaced.string("/station/name")).isEqualTo(whistles.stationNameOf("station2"));
        assertThat(Whistles.texts(unplaced.at("/dispatch/reasons"))).anyMatch(reason -> reason.contains("没有代表小组负责"));
        assertThat(whistles.waitsFor("station2", unplaced.string("/number"))).isTrue();
    }

    private String aDayOfTheRota() {
        return JdbcClient.create(dataSource)
                .sql("select max(on_date) from duty where station_id = ?")
                .param(whistles.stationOf("station1"))
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("规则二 报到只有一个赢家：后来的人得知是谁报到的，案件不会分给两个人")
    void rule2OneDeputyWins() {
        String number = whistles.waitingForDeputy();
        whistles.act("deputy2", number, "claim").expect(200);
        var late = whistles.act("deputy1", number, "claim").refused(409, "CASE_ALREADY_CLAIMED");
        assertThat(late.string("/detail")).contains(whistles.nameOf("deputy2"));
        assertThat(whistles.read("deputy1", number).at("/deputy/id").asLong()).isEqualTo(whistles.idOf("deputy2"));
        assertThat(whistles.actions(number)).containsExactly("raise", "dispatch", "claim");
    }

    @Test
    @DisplayName("规则三 退单有限：签收时限内、说明理由、由督办员改派或裁定留下；一个部门对一件案件只能退一次，裁定留下的不能再退")
    void rule3ReturnIsLimited() {
        String number = whistles.waitingForSignature();
        whistles.act("dept-urban", number, "request-return", "reason", " ").refused(400, "INVALID_FIELD");
        whistles.does("dept-urban", number, "request-return");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        returned(number, "dept-urban").refused(422, "SAME_DEPARTMENT_TWICE");
        returned(number, "dept-water").expect(200);
        // it comes round to whom it was taken from, who may not hand it on once more
        whistles.does("dept-water", number, "request-return");
        returned(number, "dept-urban").expect(200);
        assertThat(whistles.allowed("dept-urban", number)).contains("sign").doesNotContain("request-return");
        whistles.tries("dept-urban", number, "request-return").refused(422, "RETURN_USED_UP");

        String kept = whistles.waitingForSignature();
        whistles.does("dept-urban", kept, "request-return");
        whistles.act("supervisor1", kept, "decide-return", "accept", false, "reason", "首接负责")
                .expect(200);
        whistles.tries("dept-urban", kept, "request-return").refused(422, "RETURN_USED_UP");

        String late = whistles.waitingForSignature();
        time.advanceTo("2026-03-03T18:00:00");
        whistles.tries("dept-urban", late, "request-return").refused(422, "RETURN_WINDOW_OVER");
    }

    private Api.Answer returned(String number, String to) {
        return whistles.act(
                "supervisor1",
                number,
                "decide-return",
                "accept",
                true,
                "otherDepartmentId",
                whistles.departmentOf(to),
                "reason",
                "改派");
    }

    @Test
    @DisplayName("规则三 改派不能给已在承办本案的部门：一个部门一件案件只有一份")
    void rule3NeverGivesADepartmentTheSameCaseTwice() {
        String number = whistles.handled();
        involve(number);
        whistles.does("dept-urban", number, "request-return");
        returned(number, "dept-water").refused(422, "SAME_DEPARTMENT_TWICE");
        returned(number, "dept-traffic").expect(200);
    }

    private void involve(String number) {
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
    }

    @Test
    @DisplayName("规则四 延期：到期前申请，一次承办只一次，最多十五个工作日，督办员决定；新旧期限都留在记录里")
    void rule4ExtensionIsAskedInTimeOnceAndDecided() {
        String number = whistles.signed();
        String before = replyDue(number);
        whistles.act("dept-urban", number, "request-extension", "days", 16, "reason", "材料多")
                .refused(422, "EXTENSION_TOO_LONG");
        whistles.act("dept-urban", number, "request-extension", "days", 15, "reason", "材料多")
                .expect(200);
        assertThat(replyDue(number)).as("nothing moves before it is decided").isEqualTo(before);
        whistles.does("supervisor1", number, "decide-extension");
        assertThat(before).isEqualTo("2026-03-11T18:00:00+08:00");
        assertThat(replyDue(number)).isEqualTo("2026-04-01T18:00:00+08:00");
        JsonNode record = whistles.lastRecord(number);
        assertThat(record.at("/data/oldDueAt").asString()).isEqualTo(before);
        assertThat(record.at("/data/newDueAt").asString()).isEqualTo(replyDue(number));
        whistles.tries("dept-urban", number, "request-extension").refused(422, "EXTENSION_USED_UP");

        String late = whistles.signed();
        time.advanceTo("2026-03-11T18:00:00");
        whistles.tries("dept-urban", late, "request-extension").refused(422, "EXTENSION_TOO_LATE");
    }

    private String replyDue(String number) {
        return whistles.read("supervisor1", number)
                .at("/assignments/0/replyDueAt")
                .asString();
    }

    @Test
    @DisplayName("规则五 主办最后答复：协办都答复了主办才能答复，主办一答复就到核实")
    void rule5TheLeadAnswersLast() {
        String number = whistles.handled();
        involve(number);
        whistles.does("dept-urban", number, "sign");
        whistles.tries("dept-urban", number, "reply").refused(422, "JOINT_REPLIES_OUTSTANDING");
        whistles.does("dept-water", number, "sign");
        whistles.tries("dept-urban", number, "reply").refused(422, "JOINT_REPLIES_OUTSTANDING");
        assertThat(whistles.does("dept-water", number, "reply").string("/stage"))
                .as("a joint reply closes nothing")
                .isEqualTo("DEPARTMENTS");
        assertThat(whistles.does("dept-urban", number, "reply").string("/stage"))
                .isEqualTo("VERIFYING");
    }

    @Test
    @DisplayName("规则六 重办至多两轮：第三次不满意交督办员，部门和代表自己不能了结")
    void rule6TheThirdDissatisfactionGoesToTheSupervisor() {
        String number = whistles.replied();
        for (int round = 2; round <= 3; round++) {
            assertThat(whistles.does("deputy1", number, "rework").string("/light"))
                    .isEqualTo("GREEN");
            whistles.does("dept-urban", number, "reply");
        }
        whistles.does("deputy1", number, "accept");
        var third = whistles.act("grid1", number, "evaluate", "result", "DISSATISFIED", "attitude", 1)
                .expect(200);
        assertThat(third.at("/round").asInt()).isEqualTo(4);
        assertThat(third.string("/light")).isEqualTo("LISTED");
        assertThat(third.string("/supervisions/0/state")).isEqualTo("OPEN");
        assertThat(whistles.waitsFor("supervisor1", number)).isTrue();
        whistles.does("deputy1", number, "involve-departments");
        whistles.does("dept-urban", number, "sign");
        whistles.does("dept-urban", number, "reply");
        whistles.tries("deputy1", number, "accept").refused(422, "SUPERVISOR_MUST_ACCEPT");
        whistles.does("supervisor1", number, "accept");
    }

    @Test
    @DisplayName("规则七 沉默不是同意：到期没有评价的办结，没有评价可算，也不能补评")
    void rule7SilenceIsNotConsent() {
        String number = whistles.resolved();
        time.advanceTo("2026-03-09T18:00:00");
        var closed = whistles.read("supervisor1", number);
        assertThat(closed.at("/stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/evaluation").isNull()).isTrue();
        assertThat(whistles.lastRecord(number).at("/data/evaluated").asBoolean(true))
                .isFalse();
        whistles.tries("grid1", number, "evaluate").refused(409, "WRONG_STAGE");
    }

    @Test
    @DisplayName("规则八 每一步都有记录：谁、何时、做了什么、从哪到哪、为什么；记录只增不改，改了一个字就看得出来")
    void rule8EveryStepIsARecordAndALaterChangeShows() {
        String number = whistles.claimed(whistles.waitingForDeputy());
        whistles.act("deputy1", number, "release", "reason", "出差在外").expect(200);
        JsonNode released = whistles.lastRecord(number);
        assertThat(released.at("/actor/name").asString()).isEqualTo(whistles.nameOf("deputy1"));
        assertThat(released.at("/at").asString()).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(released.at("/action").asString()).isEqualTo("release");
        assertThat(released.at("/fromStage").asString()).isEqualTo("HANDLING");
        assertThat(released.at("/toStage").asString()).isEqualTo("CLAIMING");
        assertThat(released.at("/text").asString()).isEqualTo("出差在外");

        rewrite(number, "出差在外", "出差在内");
        try {
            assertThat(check.chains().faults())
                    .singleElement()
                    .asString()
                    .contains(number)
                    .contains("4");
        } finally {
            rewrite(number, "出差在内", "出差在外");
        }
        assertThat(check.chains().faults()).isEmpty();
    }

    /** As somebody with the database's password would. */
    private void rewrite(String number, String from, String to) {
        int changed = JdbcClient.create(dataSource)
                .sql("update case_event set text = ? where text = ? and case_id ="
                        + " (select id from whistle_case where number = ?)")
                .params(to, from, number)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    @DisplayName("规则九 并案：重复的并入主案，层层并案也一样，每位吹哨人都得到结果并被请评价")
    void rule9EachRaiserOfAMergedCaseIsAsked() {
        String first = whistles.raise("station1", Whistles.GRID).expect(201).string("/number");
        String second = whistles.raise("station3", Whistles.GRID).expect(201).string("/number");
        String main = whistles.handled();
        merge(first, second);
        merge(second, main);
        whistles.does("deputy1", main, "resolve");
        for (String[] raised : new String[][] {{"station1", first}, {"station3", second}}) {
            assertThat(told.to(raised[0], main)).as(raised[0]).contains("resolve");
            JsonNode merged = whistles.read(raised[0], raised[1]);
            assertThat(merged.at("/outcome").asString()).isEqualTo("MERGED");
            assertThat(merged.at("/result/text").asString()).isNotBlank();
            assertThat(Whistles.texts(merged.at("/allowedActions"))).contains("evaluate");
            whistles.does(raised[0], raised[1], "evaluate");
        }
        whistles.does("grid1", main, "evaluate");
    }

    private void merge(String number, String into) {
        whistles.act("supervisor1", number, "merge", "into", into).expect(200);
    }

    @Test
    @DisplayName("规则九 撤销并案：案件从并案前的环节接着走，时限也接着走")
    void rule9GoesOnWhereItStoodWhenTheMergeIsUndone() {
        for (String stage : List.of("TRIAGE", "CLAIMING", "HANDLING")) {
            String number = whistles.standingAt(stage);
            mergedAndBack(number, stage);
        }
        // answered already: the deputy puts the result before the raiser again
        mergedAndBack(whistles.resolved(), "HANDLING");
        mergedAndBack(whistles.replied(), "HANDLING");
        mergedAndBack(whistles.suspended(), "HANDLING");

        String declined = whistles.waitingForDeputy();
        List.of("deputy1", "deputy2", "leader1").forEach(deputy -> whistles.does(deputy, declined, "decline"));
        mergedAndBack(declined, "TRIAGE");

        String referred = whistles.handled();
        whistles.does("deputy1", referred, "refer-upward");
        mergedAndBack(referred, "CLAIMING");
        whistles.act("deputy17", referred, "claim").expect(200);
    }

    @Test
    @DisplayName("规则九 撤销并案：并案期间到期的，一撤销就亮灯")
    void rule9LightsUpWhatFellDueWhileItWasMerged() {
        String number = whistles.waitingForDeputy();
        time.advanceTo("2026-03-03T17:59:00");
        merge(number, whistles.waitingForDeputy());
        time.advanceTo("2026-03-03T18:30:00");
        whistles.does("supervisor1", number, "unmerge");
        time.advance("PT1S");
        assertThat(whistles.read("supervisor1", number).at("/light").asString()).isEqualTo("YELLOW");
        assertThat(whistles.actions(number)).containsOnlyOnce("turn-yellow");
    }

    private void mergedAndBack(String number, String stage) {
        time.advance("PT1M");
        merge(number, whistles.waitingForDeputy());
        api.as("supervisor1").get("/cases/{n}/clocks", number).expect(200);
        time.advance("PT1M");
        var back = whistles.does("supervisor1", number, "unmerge");
        assertThat(back.string("/stage")).as(number).isEqualTo(stage);
        var running = api.as("supervisor1")
                .get("/cases/{n}/clocks", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(clock -> clock.at("/explanation/endedAt").isNull())
                .map(clock -> clock.at("/explanation/kind").asString())
                .toList();
        assertThat(running)
                .as("%s back at %s", number, stage)
                .containsExactlyInAnyOrderElementsOf(
                        stage.equals("CLAIMING") ? List.of("HANDLE", "CLAIM") : List.of("HANDLE"));
        assertThat(check.standing().faults()).isEmpty();
    }

    @Test
    @DisplayName("规则十 撤回：由吹哨人，在有人报到之前")
    void rule10TheRaiserMayWithdrawBeforeAnyoneHasClaimed() {
        String number = whistles.waitingForDeputy();
        whistles.tries("station1", number, "withdraw").refused(403, "NOT_ALLOWED");
        assertThat(whistles.does("grid1", number, "withdraw").string("/outcome"))
                .isEqualTo("WITHDRAWN");
        assertThat(whistles.does("grid1", whistles.waitingForStation(), "withdraw")
                        .string("/outcome"))
                .isEqualTo("WITHDRAWN");
        whistles.tries("grid1", whistles.handled(), "withdraw").refused(409, "WRONG_STAGE");
    }
}
