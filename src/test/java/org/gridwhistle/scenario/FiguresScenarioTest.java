package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each figure of a handful of cases whose figures are known, on days on which no other test raises any. */
@ScenarioTest
@DisplayName("统计口径")
class FiguresScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @Test
    @DisplayName("每个指标按其口径数出手工算好的数，三周里逐步变化")
    void countsWhatItsDefinitionSays() {
        time.show("2026-09-07T09:00");
        String day = "from=2026-09-07&to=2026-09-07";
        assertThat(total(day).at("/cases").asInt()).isZero();

        whistles.closed();
        String explained = whistles.handled();
        whistles.act("deputy1", explained, "resolve", "result", "EXPLAINED", "text", "已当面说明")
                .expect(200);
        whistles.act("grid1", explained, "evaluate", "result", "BASICALLY", "attitude", 4)
                .expect(200);
        String again = whistles.resolved();
        whistles.act("grid1", again, "evaluate", "result", "DISSATISFIED", "attitude", 2)
                .expect(200);
        whistles.resolved();
        whistles.does("grid1", whistles.waitingForDeputy(), "withdraw");
        whistles.act("station1", whistles.waitingForDeputy(), "merge", "into", again)
                .expect(200);
        whistles.does("station1", whistles.waitingForStation(), "refuse");
        String returned = whistles.waitingForSignature();
        whistles.does("dept-urban", returned, "request-return");
        whistles.does("supervisor1", returned, "decide-return");
        String tuesday = whistles.waitingForDeputy();
        String late = whistles.waitingForDeputy();
        String silent = whistles.handled();

        var now = total(day);
        assertThat(now.at("/cases").asInt()).isEqualTo(11);
        assertThat(now.at("/closed").asInt())
                .as("satisfied, explained, withdrawn, merged, refused")
                .isEqualTo(5);
        assertThat(now.at("/overdue").asInt()).isZero();
        is(now, "responseRate", 6, 6);
        is(now, "resolutionRate", 1, 2);
        is(now, "satisfactionRate", 2, 3);
        is(now, "onTimeRate", 3, 3);
        is(now, "returnRate", 1, 1);
        is(now, "firstDispatchAccuracy", 2, 2);
        is(now, "silenceRate", 0, 5);
        is(now, "hopsPerCase", 11, 10);
        is(now, "triageHours", 0, 1);
        is(now, "claimingHours", 0, 8);
        agrees("supervisor1", day);

        time.advanceTo("2026-09-08T10:00");
        whistles.claimed(tuesday);
        now = total(day);
        is(now, "responseRate", 7, 7);
        is(now, "claimingHours", 8, 9);

        time.advanceTo("2026-09-10T09:30");
        assertThat(total(day).at("/overdue").asInt()).isEqualTo(1);
        is(total(day), "responseRate", 7, 8);
        is(total(day), "silenceRate", 1, 6);
        whistles.act("deputy1", silent, "note", "text", "迟来的记录").expect(200);
        is(total(day), "silenceRate", 1, 6);
        whistles.claimed(late);
        is(total(day), "responseRate", 7, 8);

        time.advanceTo("2026-09-24T09:00");
        now = total(day);
        assertThat(now.at("/closed").asInt())
                .as("and one that nobody evaluated")
                .isEqualTo(6);
        is(now, "satisfactionRate", 2, 3);
        is(now, "resolutionRate", 1, 2);
        is(now, "onTimeRate", 3, 8);
        is(now, "firstDispatchAccuracy", 3, 3);
        assertThat(now.at("/overdue").asInt()).isEqualTo(5);
        agrees("supervisor1", day);

        whistles.does("deputy1", again, "resolve");
        whistles.act("grid1", again, "evaluate", "result", "SATISFIED", "attitude", 5)
                .expect(200);
        is(total(day), "satisfactionRate", 3, 3);
        is(total(day), "resolutionRate", 2, 3);
        is(total(day), "onTimeRate", 3, 8);
    }

    @Test
    @DisplayName("改派与逐级上报：首派准确率与流转次数")
    void seesWhoWasSentACaseFirst() {
        time.show("2026-08-03T09:00");
        String day = "from=2026-08-03&to=2026-08-03";
        whistles.closed();
        String moved = whistles.waitingForDeputy();
        long other = whistles.groupOf("deputy3");
        whistles.act("supervisor1", moved, "dispatch", "groupId", other, "reason", "更熟悉")
                .expect(200);
        whistles.act("deputy3", moved, "claim").expect(200);
        whistles.does("deputy3", moved, "resolve");
        whistles.does("grid1", moved, "evaluate");
        var now = total(day);
        is(now, "firstDispatchAccuracy", 1, 2);
        is(now, "hopsPerCase", 3, 2);
        is(now, "responseRate", 2, 2);
        agrees("supervisor1", day);
    }

    @Test
    @DisplayName("没有分母的比率是空，不是零")
    void saysNothingOfNothing() {
        var total = total("from=1999-01-01&to=1999-01-02");
        assertThat(total.at("/responseRate/value").isNull()).isTrue();
        assertThat(total.at("/responseRate/of").asInt()).isZero();
        assertThat(total.at("/handlingHours/value").isNull()).isTrue();
    }

    @Test
    @DisplayName("每个指标都有名称与口径，中英文各一份")
    void printsEachDefinition() {
        var chinese = api.as("chief1")
                .get("/statistics?by=day&from=2026-03-02&to=2026-03-02")
                .expect(200);
        var english = api.as("chief1")
                .header("Accept-Language", "en")
                .get("/statistics?by=day&from=2026-03-02&to=2026-03-02")
                .expect(200);
        var keys = chinese.at("/definitions")
                .valueStream()
                .map(each -> each.at("/key").asString())
                .toList();
        assertThat(keys).hasSizeGreaterThan(12).allMatch(chinese.at("/total")::has);
        assertThat(chinese.at("/definitions").valueStream())
                .allMatch(each -> each.at("/text").asString().matches("(?s).*\\p{IsHan}.*"));
        assertThat(english.at("/definitions").valueStream())
                .noneMatch(each -> each.toString().matches("(?s).*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 5, 2026-03-02",
        "week, 2, 2026-W10",
        "month, 1, 2026-03",
    })
    @DisplayName("按日、周、月：一行不少，空的也在")
    void hasARowForEachStretchOfTime(String by, int rows, String first) {
        var answer = api.as("supervisor1")
                .get("/statistics?from=2026-03-05&to=2026-03-09&by=" + by)
                .expect(200);
        assertThat(answer.at("/by").asString()).isEqualTo(by);
        assertThat(answer.at("/rows").size()).isEqualTo(rows);
        assertThat(answer.at("/rows/0/key").asString()).isEqualTo(by.equals("day") ? "2026-03-05" : first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=nonsense",
                "by=REGION&from=2026-03-01",
                "from=2026-13-01",
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-03-02&to=2026-03-01",
                "from=0001-01-01",
                "from=1990-01-01&to=2026-01-01",
                "group=abc"
            })
    @DisplayName("看不懂的参数：400，文件也一样")
    void refusesWhatMakesNoSense(String query) {
        for (String path : List.of("/statistics", "/statistics.csv", "/statistics.xlsx")) {
            api.as("supervisor1").get(path + "?" + query).refused(400, "INVALID_FIELD");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid1", "deputy1", "dept-urban", "sysadmin", "secadmin", "auditor"})
    @DisplayName("看不到督办台的，也看不到统计：403")
    void isForThoseWhoMaySeeTheBoard(String username) {
        for (String path : List.of("/statistics", "/statistics.csv", "/statistics.xlsx")) {
            api.as(username).get(path).refused(403, "NOT_ALLOWED");
        }
        api.anonymously().get("/statistics").refused(401, "NOT_SIGNED_IN");
    }

    private JsonNode total(String period) {
        return api.as("supervisor1")
                .get("/statistics?by=group&" + period)
                .expect(200)
                .at("/total");
    }

    private static void is(JsonNode row, String figure, int part, int of) {
        var value = row.at("/" + figure);
        assertThat(List.of(value.at("/part").asDouble(), value.at("/of").asDouble()))
                .as(figure)
                .containsExactly((double) part, (double) of);
        assertThat(value.at("/value").asDouble()).as(figure).isEqualTo((double) part / of);
    }

    private void agrees(String who, String period) {
        new FigureLists(api, who).agree(period);
    }
}
