package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * What no decent program sends: unknown numbers, actions and fields, missing and impossible values, bodies that are none.
 * Nothing of it is the server's fault. Who may do what is {@link ActionTableTest}'s.
 */
@ScenarioTest
class EveryActionRefusedTest {

    @Autowired
    Api api;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @Test
    @DisplayName("不存在的案件、不存在的动作：404")
    void knowsNoOtherCaseOrAction() {
        for (String action : Whistles.ACTIONS) {
            whistles.tries("supervisor1", "WG209912310001", action).refused(404, "NOT_FOUND");
        }
        String number = whistles.waitingForDeputy();
        for (String action : List.of("frobnicate", "CLAIM", "claim%00", "claim;x", "..", "request-suspension")) {
            var answer = api.as("deputy1").body("reason", "x").post("/cases/" + number + "/" + action);
            assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actionsWithABody")
    @DisplayName("多了一个字段：400，指出是哪个")
    void refusesAFieldItDoesNotKnow(String who, String stage, String action) {
        String number = whistles.standingAt(stage);
        var fields = new ArrayList<>(List.of(whistles.enough(action)));
        fields.addAll(List.of("reasonn", "打错了"));
        var answer = whistles.act(who, number, action, fields.toArray()).refused(400, "UNKNOWN_FIELD");
        assertThat(answer.string("/errors/0/field")).isEqualTo("reasonn");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actionsWithABody")
    @DisplayName("少了必填字段或没有请求体：400，逐个指出")
    void namesWhatIsMissing(String who, String stage, String action) {
        String number = whistles.standingAt(stage);
        Object[] enough = whistles.enough(action);
        var optional = Set.of("note", "location", "joint", "departmentId", "plannedFor");
        for (int left = 0; left < enough.length; left += 2) {
            String field = (String) enough[left];
            boolean mayBeLeft = optional.contains(field)
                    || (action.equals("assign") && field.equals("reason"))
                    || (action.equals("evaluate") && field.equals("text"));
            if (mayBeLeft) {
                continue;
            }
            for (Object instead : new Object[] {null, "", "   ", "　　"}) {
                var fields = new LinkedHashMap<String, Object>();
                for (int i = 0; i < enough.length; i += 2) {
                    fields.put((String) enough[i], enough[i + 1]);
                }
                fields.put(field, instead);
                var answer = api.as(who)
                        .raw(new JsonMapper().writeValueAsString(fields))
                        .post("/cases/{n}/{a}", number, action)
                        .refused(400, "INVALID_FIELD");
                assertThat(answer.string("/errors/0/field")).as("%s", answer).isEqualTo(field);
                assertThat(answer.string("/errors/0/message")).isNotBlank();
            }
        }
        if (!action.equals("arrive")) {
            assertThat(api.as(who).post("/cases/{n}/{a}", number, action).status())
                    .isEqualTo(400);
            assertThat(api.as(who)
                            .raw("{}")
                            .post("/cases/{n}/{a}", number, action)
                            .status())
                    .isEqualTo(400);
        }
    }

    static Stream<Arguments> actionsWithABody() {
        return Stream.of(
                        "dispatch station1 TRIAGE",
                        "ask-raiser deputy1 HANDLING",
                        "refuse station1 TRIAGE",
                        "decline deputy1 CLAIMING",
                        "assign leader1 CLAIMING",
                        "release deputy1 HANDLING",
                        "arrive deputy1 HANDLING",
                        "note deputy1 HANDLING",
                        "involve-departments deputy1 HANDLING",
                        "resolve deputy1 HANDLING",
                        "accept deputy1 VERIFYING",
                        "rework deputy1 VERIFYING",
                        "evaluate grid1 EVALUATING",
                        "refer-upward deputy1 HANDLING",
                        "urge supervisor1 HANDLING",
                        "withdraw grid1 CLAIMING",
                        "reopen grid1 CLOSED")
                .map(line -> line.split(" "))
                .map(parts -> Arguments.of(parts[1], parts[2], parts[0]));
    }

    // ---- what no decent program sends

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "42",
                "{\"text\":}",
                "{\"text\":\"a\"} trailing",
                "{\"text\":[\"a\"]}",
                "{\"text\":{\"a\":1}}",
                "{\"text\":12}",
                "{\"text\":true}",
                "{\"text\":null}",
                "{\"text\":\"\\ud83d\"}",
                "{\"text\":\"\\udc00 alone\"}",
                "{\"text\":\"" + "字".repeat(4001) + "\"}",
                "{\"text\":\"" + "x".repeat(2_000_000) + "\"}",
                "[".repeat(5000),
                "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                "{\"text\":\"a\",\"number\":\"WG1\"}",
                "{\"__proto__\":{},\"text\":\"a\"}",
                "<note>a</note>");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    @DisplayName("看不懂的请求体：4xx，问题详情，案件不变")
    void refusesABodyThatIsNone(String body) {
        String number = whistles.handled();
        var answer = api.as("deputy1").raw(body).post("/cases/{n}/note", number);
        assertThat(answer.status()).as("%s", answer.status()).isBetween(400, 422);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(whistles.actions(number)).containsExactly("raise", "dispatch", "claim");
    }

    @Test
    @DisplayName("不是 JSON：415")
    void refusesAnotherType() {
        String number = whistles.handled();
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            api.as("deputy1")
                    .header("Content-Type", type)
                    .raw("text=a")
                    .post("/cases/{n}/note", number)
                    .refused(415, "UNSUPPORTED_TYPE");
        }
    }

    static Stream<String> strange() {
        return Stream.of(
                "😀 表情与 𠮷 生僻字",
                "<script>alert('x')</script>",
                "'; drop table whistle_case; --",
                "\" or \"\"=\"",
                "100% _下划线_ !感叹号",
                "第一行\n第二行\r\n\t制表",
                "nul\u0000byte and \u0007 bell",
                "${jndi:ldap://x} #{7*7} {{7*7}}",
                "‮倒过来‬ zero​width",
                "e\u0301 combining",
                "字".repeat(4000));
    }

    @ParameterizedTest
    @MethodSource("strange")
    @DisplayName("古怪但合法的文字：原样保存，记录链完整")
    void keepsWhateverPeopleWrite(String text) {
        String number = whistles.handled();
        whistles.act("deputy1", number, "note", "text", text).expect(200);
        assertThat(whistles.lastRecord(number).at("/text").asString()).isEqualTo(text);
    }

    static Stream<Map<String, Object>> impossible() {
        return Stream.of(
                Map.of("title", "字".repeat(201)),
                Map.of("title", ""),
                Map.of("title", "　"),
                Map.of("title", 5),
                Map.of("description", "字".repeat(10_001)),
                Map.of("urgency", "SOON"),
                Map.of("urgency", 1),
                Map.of("urgency", ""),
                Map.of("source", "NOWHERE"),
                Map.of("categoryCode", "ZZ99"),
                Map.of("categoryCode", "x".repeat(21)),
                Map.of("regionCode", "x".repeat(16)),
                Map.of("regionCode", "' or 1=1"),
                Map.of("regionCode", ""),
                Map.of("location", "somewhere"),
                Map.of("location", Map.of("lat", 91, "lng", 0)),
                Map.of("location", Map.of("lat", 0, "lng", -181)),
                Map.of("location", Map.of("lat", "north", "lng", 0)),
                Map.of("location", Map.of("lat", new BigDecimal("1e-999999"), "lng", 0)),
                Map.of("location", Map.of("latitude", 1)),
                Map.of("location", Map.of("address", "字".repeat(201))),
                Map.of("resident", Map.of("name", "字".repeat(51))),
                Map.of("resident", Map.of("phone", "1".repeat(31))),
                Map.of("resident", List.of()),
                Map.of("stage", "CLOSED"),
                Map.of("raisedAt", "2020-01-01T00:00:00+08:00"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    @DisplayName("吹哨时的错误内容：4xx，指出字段，不产生案件")
    void refusesAWhistleThatMakesNoSense(Map<String, Object> fields) {
        String word = Whistles.uniqueWord();
        var all = new LinkedHashMap<String, Object>();
        all.put("title", word);
        all.put("description", word);
        all.put("regionCode", Whistles.GRID);
        all.putAll(fields);
        var answer =
                api.as("grid1").raw(new JsonMapper().writeValueAsString(all)).post("/cases");
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(whistles.list("supervisor1", "/cases?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    static Stream<Object[]> impossibleActs() {
        return Stream.of(
                new Object[] {"evaluate", Map.of("result", "SATISFIED", "attitude", 0)},
                new Object[] {"evaluate", Map.of("result", "SATISFIED", "attitude", 6)},
                new Object[] {"evaluate", Map.of("result", "SATISFIED", "attitude", -1)},
                new Object[] {"evaluate", Map.of("result", "SATISFIED", "attitude", 4.5)},
                new Object[] {"evaluate", Map.of("result", "SATISFIED", "attitude", 99999999999L)},
                new Object[] {"evaluate", Map.of("result", "HAPPY", "attitude", 5)},
                new Object[] {"evaluate", Map.of("result", 0, "attitude", 5)},
                new Object[] {"evaluate", Map.of("result", "SATISFIED", "attitude", 5, "text", "字".repeat(2001))});
    }

    @ParameterizedTest
    @MethodSource("impossibleActs")
    @DisplayName("评价的错误内容：400，仍可再评")
    void refusesAnEvaluationThatMakesNoSense(String action, Map<String, Object> body) {
        String number = whistles.resolved();
        var answer =
                api.as("grid1").raw(new JsonMapper().writeValueAsString(body)).post("/cases/{n}/{a}", number, action);
        answer.refused(400, "INVALID_FIELD");
        whistles.does("grid1", number, "evaluate");
    }

    @ParameterizedTest
    @MethodSource("results")
    @DisplayName("办结结果只能是解决、解释、纳入计划")
    void refusesAResultThatNobodyMayReport(String result, String plannedFor, int status) {
        String number = whistles.handled();
        Answer answer =
                whistles.act("deputy1", number, "resolve", "result", result, "text", "如此", "plannedFor", plannedFor);
        answer.expect(status);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("CONVERTED", null, 400),
                Arguments.of("MERGED", null, 400),
                Arguments.of("WITHDRAWN", null, 400),
                Arguments.of("resolved", null, 400),
                Arguments.of("PLANNED", "2026-02-30", 400),
                Arguments.of("PLANNED", "soon", 400),
                Arguments.of("PLANNED", "+999999999-12-31", 400),
                Arguments.of("PLANNED", "-0400-01-01", 400),
                Arguments.of("PLANNED", "2026-12-31", 200),
                Arguments.of("EXPLAINED", null, 200));
    }

    @Test
    @DisplayName("一条古怪的案件不会弄坏别人的列表")
    void doesNotSpoilAnybodysList() {
        whistles.waitingForDeputy(
                "title", "📞<b>'\"\\", "resident", Map.of("name", "𠮷野家", "phone", "📞📞📞📞📞📞📞📞📞📞📞📞📞📞"));
        for (String who : List.of("deputy1", "station1", "supervisor1", "grid1")) {
            api.as(who).get("/cases?limit=200").expect(200);
            api.as(who).get("/inbox?limit=200").expect(200);
        }
    }
}
