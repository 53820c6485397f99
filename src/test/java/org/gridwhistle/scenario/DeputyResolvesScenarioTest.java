package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import tools.jackson.databind.JsonNode;

/** The first of the two full paths: the deputy settles it, and the people say how it went. */
@ScenarioTest
class DeputyResolvesScenarioTest {

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
    @DisplayName("网格员吹哨，代表报到、到场、办结，群众满意，案件办结")
    void runsFromTheWhistleToItsClose() {
        var raised = whistles.raise(
                        "grid1",
                        Whistles.GRID,
                        "categoryCode",
                        "MF02",
                        "resident",
                        Map.of("name", "张三丰", "phone", "13812340000"))
                .expect(201);
        String number = raised.string("/number");
        assertThat(raised.header("Location")).contains("/api/v1/cases/" + number);
        assertThat(number).matches("WG20260302\\d{4}");
        waitsForADeputy(number, raised.json());

        time.advance("PT30M");
        whistles.act("deputy1", number, "claim").expect(200);
        isHandled(number);

        time.advance("PT1H");
        whistles.act("deputy1", number, "arrive", "location", Map.of("lat", 33.3012, "lng", 113.5034), "note", "已到东门")
                .expect(200);
        whistles.does("deputy1", number, "note");

        time.advance("PT2H");
        var asked = whistles.does("deputy1", number, "resolve").json();
        waitsForTheEvaluation(number, asked);

        time.advance("PT4H");
        var closed = whistles.act("grid1", number, "evaluate", "result", "SATISFIED", "attitude", 5, "text", "灯亮了，谢谢")
                .expect(200)
                .json();
        isClosed(number, closed);
        records(number);
        clocks(number);
    }

    private void waitsForADeputy(String number, JsonNode raised) {
        assertThat(raised.at("/stage").asString()).isEqualTo("CLAIMING");
        assertThat(raised.at("/light").asString()).isEqualTo("GREEN");
        assertThat(raised.at("/level").asString()).isEqualTo("VILLAGE");
        assertThat(raised.at("/round").asInt()).isEqualTo(1);
        assertThat(raised.at("/urgency").asString()).isEqualTo("NORMAL");
        assertThat(raised.at("/source").asString()).isEqualTo("GRID_WORKER");
        assertThat(raised.at("/categoryName").asString()).isEqualTo("路灯照明");
        assertThat(raised.at("/region/code").asString()).isEqualTo(Whistles.GRID);
        assertThat(raised.at("/raiser/id").asLong()).isEqualTo(whistles.idOf("grid1"));
        assertThat(raised.at("/group/id").asLong()).isEqualTo(whistles.groupOf("deputy1"));
        assertThat(raised.at("/station/name").asString()).isEqualTo(whistles.stationNameOf("station1"));
        assertThat(raised.at("/deputy").isNull()).isTrue();
        assertThat(raised.at("/raisedAt").asString()).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(raised.at("/claimDueAt").asString()).isEqualTo("2026-03-03T18:00:00+08:00");
        assertThat(raised.at("/dueAt").asString()).isEqualTo("2026-03-16T18:00:00+08:00");
        assertThat(raised.at("/stageDueAt").asString()).isEqualTo("2026-03-03T18:00:00+08:00");
        assertThat(Whistles.texts(raised.at("/dispatch/reasons")))
                .as("the dispatch is explained")
                .contains("负责网格：建设社区第一网格", "擅长类别：市政设施");
        assertThat(Whistles.texts(raised.at("/allowedActions"))).containsExactly("withdraw");

        assertThat(whistles.allowed("deputy1", number)).containsExactly("claim", "decline");
        assertThat(whistles.allowed("deputy2", number)).containsExactly("claim", "decline");
        assertThat(whistles.allowed("leader1", number)).containsExactly("claim", "decline", "assign");
        assertThat(whistles.allowed("station1", number)).containsExactly("dispatch", "assign", "note", "urge", "merge");
        assertThat(whistles.allowed("supervisor1", number)).containsExactly("dispatch", "note", "urge", "merge");
        assertThat(whistles.allowed("chief1", number)).isEmpty();
        for (String stranger : List.of("grid2", "deputy3", "dept-urban", "sysadmin", "secadmin", "auditor")) {
            api.as(stranger).get("/cases/{n}", number).refused(404, "NOT_FOUND");
        }
        assertThat(whistles.read("deputy1", number).at("/resident/name").asString())
                .as("nobody handles it yet")
                .isEqualTo("张*");
        assertThat(whistles.read("supervisor1", number).at("/resident/phone").asString())
                .isEqualTo("138****0000");
        assertThat(whistles.read("station1", number).at("/resident/phone").asString())
                .isEqualTo("13812340000");

        assertThat(whistles.waitsFor("deputy1", number)).isTrue();
        assertThat(whistles.waitsFor("leader1", number)).isTrue();
        assertThat(whistles.waitsFor("deputy3", number)).isFalse();
        assertThat(whistles.waitsFor("station1", number))
                .as("a fresh one is no matter for the station")
                .isFalse();
        assertThat(whistles.waitsFor("grid1", number)).isFalse();
        assertThat(told.of("dispatch", number)).containsExactly("deputy1", "deputy2", "leader1");
    }

    private void isHandled(String number) {
        var seen = whistles.read("deputy1", number);
        assertThat(seen.at("/stage").asString()).isEqualTo("HANDLING");
        assertThat(seen.at("/deputy/id").asLong()).isEqualTo(whistles.idOf("deputy1"));
        assertThat(seen.at("/deputy/name").asString()).isEqualTo(whistles.nameOf("deputy1"));
        assertThat(seen.at("/stageDueAt").asString()).isEqualTo("2026-03-16T18:00:00+08:00");
        assertThat(seen.at("/resident/name").asString())
                .as("who handles it sees whom it is about")
                .isEqualTo("张三丰");
        assertThat(Whistles.texts(seen.at("/allowedActions")))
                .containsExactly(
                        "ask-raiser",
                        "release",
                        "arrive",
                        "note",
                        "involve-departments",
                        "resolve",
                        "refer-upward",
                        "request-extension",
                        "request-suspension");
        assertThat(whistles.allowed("deputy2", number)).isEmpty();
        assertThat(whistles.allowed("leader1", number)).containsExactly("assign");
        assertThat(whistles.allowed("station1", number)).containsExactly("assign", "note", "urge", "merge");
        assertThat(whistles.allowed("supervisor1", number)).containsExactly("note", "urge", "merge");
        assertThat(whistles.allowed("grid1", number)).isEmpty();
        assertThat(whistles.waitsFor("deputy1", number)).isTrue();
        assertThat(whistles.waitsFor("deputy2", number)).isFalse();
        assertThat(told.of("claim", number)).containsExactly("grid1");
    }

    private void waitsForTheEvaluation(String number, JsonNode asked) {
        assertThat(asked.at("/stage").asString()).isEqualTo("EVALUATING");
        assertThat(asked.at("/stageDueAt").asString()).isEqualTo("2026-03-09T18:00:00+08:00");
        assertThat(asked.at("/outcome").isNull()).isTrue();
        assertThat(Whistles.texts(asked.at("/allowedActions"))).containsExactly("note");
        assertThat(whistles.allowed("grid1", number)).containsExactly("evaluate");
        assertThat(whistles.allowed("station1", number)).containsExactly("note", "urge", "merge");
        assertThat(whistles.allowed("supervisor1", number)).containsExactly("note", "urge", "merge");
        assertThat(whistles.waitsFor("grid1", number)).isTrue();
        assertThat(whistles.waitsFor("deputy1", number)).isFalse();
        assertThat(told.of("resolve", number)).containsExactly("grid1");
    }

    private void isClosed(String number, JsonNode closed) {
        assertThat(closed.at("/stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.at("/outcome").asString()).isEqualTo("RESOLVED");
        assertThat(closed.at("/light").asString()).isEqualTo("NONE");
        assertThat(closed.at("/closedAt").asString()).isEqualTo("2026-03-02T16:30:00+08:00");
        assertThat(closed.at("/stageDueAt").isNull()).isTrue();
        assertThat(closed.at("/evaluation/result").asString()).isEqualTo("SATISFIED");
        assertThat(closed.at("/evaluation/attitude").asInt()).isEqualTo(5);
        assertThat(closed.at("/evaluation/text").asString()).isEqualTo("灯亮了，谢谢");
        assertThat(Whistles.texts(closed.at("/allowedActions"))).containsExactly("reopen");
        assertThat(whistles.allowed("supervisor1", number)).containsExactly("reopen");
        assertThat(whistles.allowed("deputy1", number)).isEmpty();
        assertThat(whistles.allowed("station1", number)).isEmpty();
        for (String somebody : List.of("grid1", "deputy1", "leader1", "station1", "supervisor1")) {
            assertThat(whistles.waitsFor(somebody, number)).as(somebody).isFalse();
        }
        assertThat(told.of("evaluate", number)).containsExactly("deputy1");
    }

    private void records(String number) {
        var records = whistles.records(number);
        assertThat(records)
                .extracting(
                        record -> record.at("/action").asString(),
                        record -> record.at("/fromStage").asString(),
                        record -> record.at("/toStage").asString(),
                        record -> record.at("/actor/name").asString(),
                        record -> record.at("/at").asString())
                .containsExactly(
                        tuple("raise", "", "TRIAGE", whistles.nameOf("grid1"), "2026-03-02T09:00:00+08:00"),
                        tuple("dispatch", "TRIAGE", "CLAIMING", "", "2026-03-02T09:00:00+08:00"),
                        tuple("claim", "CLAIMING", "HANDLING", whistles.nameOf("deputy1"), "2026-03-02T09:30:00+08:00"),
                        tuple(
                                "arrive",
                                "HANDLING",
                                "HANDLING",
                                whistles.nameOf("deputy1"),
                                "2026-03-02T10:30:00+08:00"),
                        tuple("note", "HANDLING", "HANDLING", whistles.nameOf("deputy1"), "2026-03-02T10:30:00+08:00"),
                        tuple(
                                "resolve",
                                "HANDLING",
                                "EVALUATING",
                                whistles.nameOf("deputy1"),
                                "2026-03-02T12:30:00+08:00"),
                        tuple(
                                "evaluate",
                                "EVALUATING",
                                "CLOSED",
                                whistles.nameOf("grid1"),
                                "2026-03-02T16:30:00+08:00"));
        assertThat(records.get(0).at("/actor/role").asString()).isEqualTo("GRID_WORKER");
        assertThat(records.get(0).at("/fromStage").isNull()).isTrue();
        assertThat(records.get(1).at("/actor").isNull()).isTrue();
        assertThat(records.get(2).at("/actor/role").asString()).isEqualTo("DEPUTY");
        assertThat(records.get(3).at("/data/lat").asString()).isEqualTo("33.3012");
        assertThat(whistles.records("grid1", number))
                .as("the raiser may check the chain too")
                .isEqualTo(records);
    }

    private void clocks(String number) {
        var clocks =
                api.as("grid1").get("/cases/{n}/clocks", number).expect(200).at("/items");
        assertThat(clocks.valueStream().toList())
                .extracting(
                        clock -> clock.at("/explanation/kind").asString(),
                        clock -> clock.at("/explanation/startedAt").asString(),
                        clock -> clock.at("/explanation/dueAt").asString(),
                        clock -> clock.at("/explanation/endedAt").asString(),
                        clock -> clock.at("/explanation/state").asString())
                .containsExactlyInAnyOrder(
                        tuple(
                                "HANDLE",
                                "2026-03-02T09:00:00+08:00",
                                "2026-03-16T18:00:00+08:00",
                                "2026-03-02T12:30:00+08:00",
                                "MET"),
                        tuple(
                                "CLAIM",
                                "2026-03-02T09:00:00+08:00",
                                "2026-03-03T18:00:00+08:00",
                                "2026-03-02T09:30:00+08:00",
                                "MET"),
                        tuple(
                                "EVALUATE",
                                "2026-03-02T12:30:00+08:00",
                                "2026-03-09T18:00:00+08:00",
                                "2026-03-02T16:30:00+08:00",
                                "MET"));
    }
}
