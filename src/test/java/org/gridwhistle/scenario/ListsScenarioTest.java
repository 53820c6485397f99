package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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

/** Lists, counts and searches: whole, in order, within rights, and the same numbers everywhere. */
@ScenarioTest
class ListsScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    Whistles whistles;
    String word;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        word = Whistles.uniqueWord();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raisedAt", "-raisedAt", "dueAt"})
    @DisplayName("分三页取完：一个不少，一个不重，次序不乱")
    void goesThroughAListPageByPage(String sort) {
        var raised = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            raised.add(whistles.waitingForDeputy("title", word, "urgency", i % 3 == 0 ? "URGENT" : "NORMAL"));
            if (i % 2 == 0) {
                time.advance("PT1H");
            }
        }
        var listed = new ArrayList<JsonNode>();
        String cursor = "";
        int pages = 0;
        do {
            var page = api.as("supervisor1")
                    .get("/cases?limit=3&sort=" + sort + "&q=" + encoded(word) + cursor)
                    .expect(200);
            page.at("/items").valueStream().forEach(listed::add);
            pages++;
            cursor = page.at("/nextCursor").isNull() ? null : "&cursor=" + page.string("/nextCursor");
            if (pages == 1) {
                whistles.waitingForDeputy("title", "后来的不打乱前面的");
            }
        } while (cursor != null);
        assertThat(pages).isEqualTo(3);
        assertThat(listed).extracting(ListsScenarioTest::number).containsExactlyInAnyOrderElementsOf(raised);
        Comparator<JsonNode> order = Comparator.comparing((JsonNode item) ->
                        item.at(sort.equals("dueAt") ? "/dueAt" : "/raisedAt").asString())
                .thenComparing(ListsScenarioTest::number);
        assertThat(listed).isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
    }

    @Test
    @DisplayName("列表里是摘要：没有正文、派单理由、承办与评价")
    void listsSummaries() {
        whistles.waitingForDeputy("title", word);
        var item = whistles.items("deputy1", "/cases?q=" + encoded(word)).get(0);
        assertThat(item.propertyNames())
                .doesNotContain("description", "dispatch", "assignments", "evaluation", "attachments", "allowedActions")
                .contains(
                        "number",
                        "version",
                        "title",
                        "stage",
                        "light",
                        "level",
                        "urgency",
                        "region",
                        "raiser",
                        "group",
                        "station",
                        "deputy",
                        "raisedAt",
                        "claimDueAt",
                        "dueAt",
                        "stageDueAt",
                        "outcome");
    }

    @Test
    @DisplayName("任意筛选：计数就是列表的长度")
    void countsWhatItLists() {
        for (String stage : Whistles.STAGES) {
            whistles.standingAt(stage);
        }
        var random = new Random(20260302);
        var filters = List.of(
                List.of("stage=CLAIMING", "stage=HANDLING,CLOSED", "stage=TRIAGE&stage=EVALUATING", ""),
                List.of("urgency=NORMAL", "urgency=URGENT,EMERGENCY", ""),
                List.of("light=GREEN", "light=NONE", "light=RED,YELLOW,LISTED", ""),
                List.of("open=true", "open=false", ""),
                List.of("overdue=true", "overdue=false", ""),
                List.of("region=410481001", "region=410481001001001", "region=410481000000", "region=410481100", ""),
                List.of("level=VILLAGE", "level=COUNTY", ""),
                List.of("source=GRID_WORKER", "source=IMPORT", ""),
                List.of("outcome=RESOLVED", "outcome=REFUSED,WITHDRAWN", ""),
                List.of("raiser=" + whistles.idOf("grid1"), "raiser=1", ""),
                List.of("deputy=" + whistles.idOf("deputy1"), ""),
                List.of("group=" + whistles.groupOf("deputy1"), ""),
                List.of("department=" + whistles.departmentOf("dept-urban"), ""),
                List.of("raisedFrom=2026-03-02", "raisedFrom=2026-03-03T00:00:00%2B08:00", ""),
                List.of("raisedTo=2026-03-03", ""),
                List.of("dueBefore=2026-03-17T00:00:00+08:00", ""),
                List.of("q=" + encoded("路灯"), "q=WG2026", ""));
        var people = List.of("supervisor1", "station1", "deputy1", "grid1", "dept-urban", "chief1");
        var lengths = new HashSet<Integer>();
        for (int i = 0; i < 60; i++) {
            var query = new ArrayList<String>();
            filters.forEach(values -> {
                String value = random.nextInt(3) == 0 ? values.get(random.nextInt(values.size())) : "";
                if (!value.isEmpty()) {
                    query.add(value);
                }
            });
            String who = people.get(random.nextInt(people.size()));
            String filter = String.join("&", query);
            var listed = whistles.list(who, "/cases?" + filter);
            assertThat(listed).as("%s: %s", who, filter).doesNotHaveDuplicates();
            assertThat(count(who, filter)).as("%s: %s", who, filter).isEqualTo(listed.size());
            lengths.add(listed.size());
        }
        assertThat(lengths).as("the filters do filter").hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("搜索：中文任意连续几字、编号前缀、几个词都要有；% _ ! 只是它们自己")
    void findsWordsAsTheyAre() {
        String percent = whistles.waitingForDeputy("title", word + "百分之100%完成");
        String underscore = whistles.waitingForDeputy("title", word + "编号A_B!");
        String text = whistles.waitingForDeputy("title", word + "其他", "description", "建设路 O'Brien \"报亭\" 旁\\角落");
        assertThat(find(word + " 100%")).containsExactly(percent);
        assertThat(find(word + " A_B")).containsExactly(underscore);
        assertThat(find(word + " A%B")).isEmpty();
        assertThat(find(word + " AxB")).isEmpty();
        assertThat(find(word + " B!")).containsExactly(underscore);
        assertThat(find(word + " !%")).isEmpty();
        assertThat(find(word + " 分之")).containsExactly(percent);
        assertThat(find(word + "　报亭 O'Brien")).containsExactly(text);
        assertThat(find(word + " \\角")).containsExactly(text);
        assertThat(find("' or 1=1 --")).isEmpty();
        assertThat(find(text)).containsExactly(text);
        assertThat(find(text.substring(0, 10)))
                .contains(text, percent)
                .allMatch(number -> number.startsWith(text.substring(0, 10)));
        assertThat(find("  ")).as("blanks filter nothing").contains(text);
        assertThat(find("😀" + word)).isEmpty();
    }

    @Test
    @DisplayName("按行政区划：含下级；完整代码与简码一样；不认识的 422")
    void takesARegionWithAllBelowIt() {
        String here = whistles.waitingForDeputy("title", word);
        String there = number(whistles.raise("grid2", "410481100200001", "title", word)
                .expect(201)
                .json());
        assertThat(find(word, "&region=410481000000")).containsExactlyInAnyOrder(here, there);
        assertThat(find(word, "&region=410481")).containsExactlyInAnyOrder(here, there);
        assertThat(find(word, "&region=410481001000")).containsExactly(here);
        assertThat(find(word, "&region=410481001")).containsExactly(here);
        assertThat(find(word, "&region=410481001001001")).containsExactly(here);
        assertThat(find(word, "&region=410481001002")).isEmpty();
        assertThat(find(word, "&region=410481100")).containsExactly(there);
        api.as("supervisor1").get("/cases?region=999999").refused(422, "UNKNOWN_REGION");
        api.as("supervisor1").get("/cases/count?region=%25").refused(422, "UNKNOWN_REGION");
    }

    @Test
    @DisplayName("起止时间：起含止不含；到期早于；全天日期")
    void takesTimesAsTheyAreMeant() {
        String number = whistles.waitingForDeputy("title", word);
        assertThat(find(word, "&raisedFrom=2026-03-02T09:00:00%2B08:00")).containsExactly(number);
        assertThat(find(word, "&raisedFrom=2026-03-02T09:00:01%2B08:00")).isEmpty();
        assertThat(find(word, "&raisedTo=2026-03-02T09:00:00%2B08:00")).isEmpty();
        assertThat(find(word, "&raisedTo=2026-03-02T01:00:01Z")).containsExactly(number);
        assertThat(find(word, "&raisedFrom=2026-03-02&raisedTo=2026-03-03")).containsExactly(number);
        assertThat(find(word, "&raisedTo=2026-03-02")).isEmpty();
        assertThat(find(word, "&dueBefore=2026-03-16T18:00:01%2B08:00")).containsExactly(number);
        assertThat(find(word, "&dueBefore=2026-03-16T18:00:00%2B08:00")).isEmpty();
    }

    @Test
    @DisplayName("逾期：在办且某个在走的时限已过；办结的不算")
    void listsAsOverdueWhatIs() {
        String late = whistles.waitingForDeputy("title", word);
        String done = whistles.closed();
        time.advanceTo("2026-03-03T18:00:01");
        assertThat(find(word, "&overdue=true")).containsExactly(late);
        assertThat(find(word, "&overdue=false")).isEmpty();
        assertThat(whistles.list("supervisor1", "/cases?overdue=true&open=true"))
                .contains(late)
                .doesNotContain(done);
        whistles.claimed(late);
        assertThat(find(word, "&overdue=true")).isEmpty();
    }

    @Test
    @DisplayName("部门：现在或曾经承办；小组与代表：现在")
    void findsByWhoHasOrHad() {
        String number = whistles.replied();
        long urban = whistles.departmentOf("dept-urban");
        assertThat(whistles.list("supervisor1", "/cases?department=" + urban)).contains(number);
        assertThat(whistles.list("supervisor1", "/cases?deputy=" + whistles.idOf("deputy1")))
                .contains(number);
        assertThat(whistles.list("supervisor1", "/cases?deputy=" + whistles.idOf("deputy2")))
                .doesNotContain(number);
    }

    @Test
    @DisplayName("收件箱：最急的在前，计数与列表一致")
    void putsTheMostUrgentFirst() {
        whistles.waitingForDeputy("urgency", "NORMAL");
        whistles.waitingForDeputy("urgency", "EMERGENCY");
        whistles.waitingForDeputy("urgency", "URGENT");
        var due = whistles.items("deputy1", "/inbox").stream()
                .map(item -> item.at("/stageDueAt").asString())
                .toList();
        assertThat(due).hasSizeGreaterThanOrEqualTo(3).isSorted();
        assertThat(api.as("deputy1")
                        .get("/inbox/count")
                        .expect(200)
                        .at("/count")
                        .asInt())
                .isEqualTo(due.size());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0",
        "limit=201",
        "limit=-1",
        "limit=many",
        "limit=99999999999999",
        "sort=title",
        "sort=dueAt;drop",
        "cursor=这不是游标",
        "cursor=AAAA",
        "stage=OPEN",
        "light=BLUE",
        "urgency=1",
        "overdue=maybe",
        "open=2",
        "deputy=me",
        "raiser=1e9",
        "raisedFrom=yesterday",
        "raisedFrom=2026-02-30",
        "raisedFrom=2026-13-01",
        "raisedFrom=%2B999999999-12-31T23:59:59Z",
        "raisedTo=-0001-01-01T00:00:00Z",
    })
    @DisplayName("看不懂的条件：400，指出是哪个，不猜")
    void refusesWhatMakesNoSense(String query) {
        for (String path : List.of("/cases?", "/cases/count?")) {
            if (path.contains("count")
                    && (query.startsWith("limit") || query.startsWith("sort") || query.startsWith("cursor"))) {
                continue;
            }
            String asked = query.startsWith("cursor=这") ? "cursor=" + encoded("这不是游标") : query;
            var answer = api.as("supervisor1").get(path + asked);
            answer.expect(400);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.string("/code")).isIn("INVALID_FIELD", "INVALID_CURSOR");
        }
    }

    @Test
    @DisplayName("别的次序的游标：400")
    void refusesTheCursorOfAnotherOrder() {
        IntStream.range(0, 2).forEach(i -> whistles.waitingForDeputy("title", word));
        String cursor = api.as("supervisor1")
                .get("/cases?limit=1&sort=raisedAt&q=" + encoded(word))
                .expect(200)
                .string("/nextCursor");
        api.as("supervisor1").get("/cases?limit=1&sort=dueAt&cursor=" + cursor).refused(400, "INVALID_CURSOR");
    }

    private List<String> find(String q) {
        return find(q, "");
    }

    private List<String> find(String q, String more) {
        return whistles.list("supervisor1", "/cases?q=" + encoded(q) + more);
    }

    private int count(String who, String query) {
        return api.as(who).get("/cases/count?" + query).expect(200).at("/count").asInt();
    }

    private static String number(JsonNode item) {
        return item.at("/number").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
