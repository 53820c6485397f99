package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.SecondNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 时限政策: values in versions; a draft is edited, tried out and published, and whoever was promised keeps the promise. */
@ScenarioTest
class PolicyScenarioTest {

    private static final String FIRST = "2026-01";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    ApplicationContext here;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    // ---- reading

    @Test
    @DisplayName("登录者都能看；种子政策就是文件里的时限")
    void showsEverybodyWhatIsInForce() {
        for (String who : List.of("grid1", "deputy1", "dept-urban", "supervisor1", "secadmin", "auditor")) {
            var policy = api.as(who).get("/policies/{v}", FIRST).expect(200);
            assertThat(policy.string("/state")).isEqualTo("PUBLISHED");
            assertThat(policy.string("/effectiveFrom")).isEqualTo("2020-01-01");
            assertThat(policy.header("ETag")).contains("\"1\"");
        }
        var policy = api.as("grid1").get("/policies/{v}", FIRST).json();
        assertThat(policy.at("/ladder/remindPercent").asInt()).isEqualTo(80);
        assertThat(policy.at("/allowances/extensionDays").asInt()).isEqualTo(15);
        assertThat(policy.at("/limits").valueStream())
                .extracting(
                        row -> row.at("/category").isNull(),
                        row -> row.at("/urgency").asString(),
                        row -> row.at("/clock").asString(),
                        row -> row.at("/amount").asString(),
                        row -> row.at("/unit").asString())
                .hasSize(15)
                .startsWith(tuple(true, "EMERGENCY", "CLAIM", "0.5", "HOURS"))
                .contains(tuple(true, "NORMAL", "HANDLE", "10", "WORKING_DAYS"));
    }

    @Test
    @DisplayName("列表逐页给全，数目相符")
    void listsEveryVersion() {
        String draft = drafted();
        var all = api.as("deputy1").get("/policies?limit=200").expect(200);
        assertThat(all.at("/items").valueStream())
                .extracting(
                        item -> item.at("/version").asString(),
                        item -> item.at("/state").asString(),
                        item -> item.at("/inForce").asBoolean())
                .contains(tuple(FIRST, "PUBLISHED", true), tuple(draft, "DRAFT", false));
        int count = api.as("deputy1")
                .get("/policies/count")
                .expect(200)
                .at("/count")
                .asInt();
        assertThat(all.at("/items").size()).isEqualTo(count);
        var first = api.as("deputy1").get("/policies?limit=1").expect(200);
        assertThat(first.string("/items/0/version")).isEqualTo(FIRST);
        var second = api.as("deputy1")
                .get("/policies?limit=1&cursor=" + first.string("/nextCursor"))
                .expect(200);
        assertThat(second.string("/items/0/version")).isNotEqualTo(FIRST);
        api.as("deputy1").get("/policies?cursor=xx!").refused(400, "INVALID_CURSOR");
        api.as("deputy1").get("/policies/{v}", "1999-01").refused(404, "NOT_FOUND");
        api.as("deputy1").get("/policies/{v}.csv", "1999-01").refused(404, "NOT_FOUND");
    }

    // ---- who may write

    @ParameterizedTest
    @ValueSource(
            strings = {"grid1", "deputy1", "leader1", "station1", "dept-urban", "supervisor1", "chief1", "secadmin"})
    @DisplayName("只有系统管理员能起草、修改、试算、发布、删除：其余 403")
    void letsOnlyTheSystemAdministratorWrite(String who) {
        String version = drafted();
        api.as(who).body("version", fresh()).post("/policies").refused(403, "NOT_ALLOWED");
        JsonNode body = bodyOf(version);
        put(who, version, "*", body).refused(403, "NOT_ALLOWED");
        imported(who, version, "*", sheet(version)).refused(403, "NOT_ALLOWED");
        imported(who, version, "*", "rubbish").refused(403, "NOT_ALLOWED");
        api.as(who).get("/policies/{v}/dry-run", version).refused(403, "NOT_ALLOWED");
        api.as(who).get("/policies/{v}/dry-run/count", version).refused(403, "NOT_ALLOWED");
        publish(who, version, "2031-01-06").refused(403, "NOT_ALLOWED");
        api.as(who).delete("/policies/{v}", version).refused(403, "NOT_ALLOWED");
        assertThat(revision(version)).isEqualTo("\"1\"");
    }

    // ---- drafting and editing

    @Test
    @DisplayName("草稿是原版的副本；版本号只用一次；原版须存在")
    void beginsADraftAsACopy() {
        String version = drafted();
        var draft = api.as("sysadmin").get("/policies/{v}", version).expect(200);
        assertThat(draft.string("/state")).isEqualTo("DRAFT");
        assertThat(draft.at("/effectiveFrom").isNull()).isTrue();
        assertThat(draft.string("/changedBy")).isEqualTo(whistles.nameOf("sysadmin"));
        assertThat(draft.at("/limits")).isEqualTo(policy(FIRST).at("/limits"));
        assertThat(draft.at("/ladder")).isEqualTo(policy(FIRST).at("/ladder"));
        api.as("sysadmin").body("version", version).post("/policies").refused(422, "POLICY_VERSION_TAKEN");
        api.as("sysadmin")
                .body("version", fresh(), "copyOf", "1999-01")
                .post("/policies")
                .refused(422, "UNKNOWN_POLICY");
        api.as("sysadmin").body("version", "../x").post("/policies").refused(400, "INVALID_FIELD");
        api.as("sysadmin")
                .body("version", fresh(), "form", "x")
                .post("/policies")
                .refused(400, "UNKNOWN_FIELD");
    }

    @Test
    @DisplayName("同一幂等键再来一次：还是那一份草稿")
    void draftsOncePerIdempotencyKey() {
        String version = fresh();
        var request =
                api.as("sysadmin").idempotencyKey(UUID.randomUUID().toString()).body("version", version);
        var first = request.post("/policies").expect(201);
        var again = request.post("/policies").expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.header("Location")).contains("/api/v1/policies/" + version);
    }

    @Test
    @DisplayName("整份替换：时限、阶梯、次数都换；读回来一样")
    void replacesAWholeDraft() {
        String version = drafted();
        var body = bodyOf(version);
        body.put("note", "缩短办理时限");
        ((ObjectNode) body.at("/ladder"))
                .put("remindPercent", 70)
                .put("redAfterDays", 2)
                .put("listedAfterDays", 5);
        ((ObjectNode) body.at("/allowances")).put("reworkRounds", 1).put("extensionDays", 10);
        add(body, "MF", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        var saved = put("sysadmin", version, "\"1\"", body).expect(200);
        assertThat(saved.header("ETag")).contains("\"2\"");
        assertThat(saved.string("/note")).isEqualTo("缩短办理时限");
        assertThat(policy(version)).isEqualTo(saved.json());
        assertThat(policy(version).at("/ladder")).isEqualTo(body.at("/ladder"));
        assertThat(policy(version).at("/allowances")).isEqualTo(body.at("/allowances"));
        assertThat(policy(version).at("/limits").size()).isEqualTo(16);
    }

    @Test
    @DisplayName("两人同改：后到的 412，先到的不被覆盖；不说看到哪一版：400")
    void letsTwoEditorsNotOverwriteEachOther() {
        String version = drafted();
        var mine = bodyOf(version).put("note", "我的");
        var theirs = bodyOf(version).put("note", "他的");
        put("sysadmin", version, "\"1\"", mine).expect(200);
        put("sysadmin", version, "\"1\"", theirs).refused(412, "VERSION_STALE");
        imported("sysadmin", version, "\"1\"", sheet(version)).refused(412, "VERSION_STALE");
        api.as("sysadmin")
                .header("If-Match", "\"1\"")
                .body("effectiveFrom", "2031-01-06")
                .post("/policies/{v}/publish", version)
                .refused(412, "VERSION_STALE");
        api.as("sysadmin")
                .header("If-Match", "\"1\"")
                .delete("/policies/{v}", version)
                .refused(412, "VERSION_STALE");
        assertThat(policy(version).at("/note").asString()).isEqualTo("我的");
        api.as("sysadmin").raw(theirs.toString()).put("/policies/{v}", version).refused(400, "INVALID_FIELD");
        put("sysadmin", version, "*", theirs).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_POSITIVE",
        "-3, NOT_POSITIVE",
        "99999, TOO_LARGE",
        "1.5, PART_OF_A_DAY",
        "'\"=1+1\"', FORMULA",
        "'\"10\"', "
    })
    @DisplayName("坏值：422，指明哪一行哪一项；什么都没存")
    void namesThePlaceOfABrokenValue(String amount, String code) {
        String version = drafted();
        var body = bodyOf(version);
        ((ObjectNode) body.at("/limits/11")).set("amount", JSON.readTree(amount));
        var answer = put("sysadmin", version, "\"1\"", body);
        if (code == null) {
            answer.expect(200);
            return;
        }
        answer.refused(422, "POLICY_REJECTED");
        assertThat(answer.at("/errors").valueStream())
                .extracting(error -> error.at("/field").asString(), error -> error.at("/code")
                        .asString())
                .containsExactly(tuple("limits[11].amount", code));
        assertThat(answer.string("/errors/0/message")).isNotBlank();
        assertThat(revision(version)).isEqualTo("\"1\"");
    }

    @Test
    @DisplayName("缺通用行、未知类别、未知紧急程度、重复行、阶梯颠倒、签收长于答复：一次说全")
    void namesEveryFaultAtOnce() {
        String version = drafted();
        var body = bodyOf(version);
        ((ObjectNode) body.at("/ladder")).put("redAfterDays", 9);
        var limits = (ArrayNode) body.at("/limits");
        limits.remove(0);
        add(body, "NOWHERE", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        add(body, null, "SOON", "HANDLE", "8", "WORKING_DAYS");
        add(body, null, "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        add(body, "MF", "NORMAL", "SIGN", "8", "WORKING_DAYS");
        var answer = api.as("sysadmin")
                .header("If-Match", "*")
                .header("Accept-Language", "en")
                .raw(body.toString())
                .put("/policies/{v}", version)
                .refused(422, "POLICY_REJECTED");
        assertThat(answer.at("/errors").valueStream())
                .extracting(error -> error.at("/field").asString(), error -> error.at("/code")
                        .asString())
                .containsExactly(
                        tuple("ladder.listedAfterDays", "OUT_OF_ORDER"),
                        tuple("limits[14].category", "UNKNOWN"),
                        tuple("limits[15].urgency", "UNKNOWN"),
                        tuple("limits[16]", "DUPLICATE"),
                        tuple("limits", "NO_GENERAL_ROW"),
                        tuple("limits[17].amount", "LONGER_THAN_REPLY"));
        assertThat(answer.string("/errors/1/message")).isEqualTo("There is no such thing: NOWHERE");
        put("sysadmin", version, "*", JSON.createObjectNode()).refused(422, "POLICY_REJECTED");
        put("sysadmin", version, "*", JSON.createObjectNode().put("limit", 1)).refused(400, "UNKNOWN_FIELD");
    }

    // ---- sheets

    @Test
    @DisplayName("CSV 导出再导入：毫无差别")
    void comesBackFromCsvWithoutADifference() {
        String version = drafted();
        var body = bodyOf(version).put("note", "=HYPERLINK(\"http://x\")，依据\n第二行");
        add(body, "MF", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        put("sysadmin", version, "*", body).expect(200);
        var csv = api.as("deputy1").get("/policies/{v}.csv", version).expect(200);
        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\uFEFFitem,category,urgency,clock,value,unit");
        assertThat(csv.text()).contains("\"'=HYPERLINK(").doesNotContain(",=").doesNotContain("\"=");
        var before = policy(version);
        imported("sysadmin", version, "\"2\"", csv.text()).expect(200);
        var after = policy(version);
        for (String part : List.of("/note", "/ladder", "/allowances", "/limits")) {
            assertThat(after.at(part)).as(part).isEqualTo(before.at(part));
        }
        assertThat(sheet(version)).isEqualTo(csv.text());
        assertThat(revision(version)).isEqualTo("\"3\"");
    }

    @Test
    @DisplayName("CSV 有错：422，指明行和列；什么都没存")
    void namesRowAndColumnOfABrokenSheet() {
        String version = drafted();
        String broken = sheet(version)
                .replace("limit,,NORMAL,HANDLE,10,WORKING_DAYS", "limit,,NORMAL,HANDLE,=5+5,WORKING_DAYS")
                .replace("listedAfterDays,,,,3,", "listedAfterDays,,,,x,");
        var answer = imported("sysadmin", version, "*", broken).refused(422, "POLICY_REJECTED");
        assertThat(answer.at("/errors").valueStream())
                .extracting(
                        error -> error.at("/row").asInt(),
                        error -> error.at("/column").asString(),
                        error -> error.at("/code").asString())
                .containsExactly(tuple(5, "value", "NOT_A_WHOLE_NUMBER"), tuple(21, "value", "FORMULA"));
        imported("sysadmin", version, "*", "\u0000").refused(422, "POLICY_REJECTED");
        assertThat(revision(version)).isEqualTo("\"1\"");
    }

    // ---- trying out

    @Test
    @DisplayName("试算只列出会变的案件，什么都不改")
    void namesExactlyTheCasesThatWouldBeJudgedDifferently() {
        String other = whistles.waitingForDeputy("categoryCode", "MF02", "urgency", "URGENT");
        String uncategorised = whistles.waitingForDeputy();
        String lamp = whistles.waitingForDeputy("categoryCode", "MF02");
        String suspended = suspendedLamp();
        String closed = whistles.waitingForDeputy("categoryCode", "MF02");
        whistles.act("grid1", closed, "withdraw", "reason", "报错了").expect(200);
        String version = drafted();
        assertThat(differing(version)).doesNotContain(other, uncategorised, lamp, suspended, closed);

        var body = bodyOf(version);
        add(body, "MF", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        put("sysadmin", version, "*", body).expect(200);
        var before = whistles.read("supervisor1", lamp);
        var differing = differing(version);
        assertThat(differing).contains(lamp, suspended).doesNotContain(other, uncategorised, closed);
        var item = item(version, lamp);
        assertThat(item.at("/clock").asString()).isEqualTo("HANDLE");
        assertThat(item.at("/promised").asString()).isEqualTo(FIRST);
        assertThat(item.at("/limitNow/amount").asInt()).isEqualTo(10);
        assertThat(item.at("/limitThen/amount").asInt()).isEqualTo(8);
        assertThat(item.at("/dueNow").asString()).isEqualTo("2026-03-16T18:00:00+08:00");
        assertThat(item.at("/dueThen").asString()).isEqualTo("2026-03-12T18:00:00+08:00");
        assertThat(item.at("/lightNow").asString()).isEqualTo("GREEN");
        assertThat(item.at("/lightThen").asString()).isEqualTo("GREEN");
        assertThat(item(version, suspended).at("/lightThen").asString()).isEqualTo("NONE");

        var counts =
                api.as("sysadmin").get("/policies/{v}/dry-run/count", version).expect(200);
        assertThat(counts.at("/count").asInt()).isEqualTo(items(version).size());
        assertThat(counts.at("/cases").asLong())
                .isEqualTo(differing.stream().distinct().count());
        assertThat(counts.at("/clocksLookedAt").asInt())
                .isGreaterThan(counts.at("/count").asInt());
        assertThat(whistles.read("supervisor1", lamp)).as("nothing was changed").isEqualTo(before);
    }

    @Test
    @DisplayName("只换了灯也要列出；逐页不重不漏")
    void namesAClockWhoseLightAloneWouldDiffer() {
        String late = whistles.waitingForDeputy("categoryCode", "MF02");
        time.show("2026-03-04T18:30");
        String version = drafted();
        var body = bodyOf(version);
        ((ObjectNode) body.at("/ladder")).put("redAfterDays", 2).put("listedAfterDays", 4);
        put("sysadmin", version, "*", body).expect(200);
        var item = item(version, late);
        assertThat(item.at("/clock").asString()).isEqualTo("CLAIM");
        assertThat(item.at("/dueThen").asString()).isEqualTo(item.at("/dueNow").asString());
        assertThat(item.at("/lightNow").asString()).isEqualTo("RED");
        assertThat(item.at("/lightThen").asString()).isEqualTo("YELLOW");
        var counts =
                api.as("sysadmin").get("/policies/{v}/dry-run/count", version).expect(200);
        assertThat(counts.at("/better").asInt()).isPositive();
        assertThat(counts.at("/worse").asInt()).isZero();

        String another = whistles.waitingForDeputy("categoryCode", "MF02");
        time.show("2026-03-06T18:30");
        var whole = items(version);
        assertThat(differing(version)).contains(late, another);
        var onePage =
                api.as("sysadmin").get("/policies/{v}/dry-run?limit=1", version).expect(200);
        var nextPage = api.as("sysadmin")
                .get("/policies/{v}/dry-run?limit=1&cursor=" + onePage.string("/nextCursor"), version)
                .expect(200);
        assertThat(List.of(onePage.at("/items/0"), nextPage.at("/items/0"))).isEqualTo(whole.subList(0, 2));
        api.as("sysadmin").get("/policies/{v}/dry-run?cursor=!", version).refused(400, "INVALID_CURSOR");
        api.as("sysadmin").get("/policies/{v}/dry-run", "1999-01").refused(404, "NOT_FOUND");
    }

    // ---- publishing

    @Test
    @DisplayName("发布后：新案按新政策，旧案守原来的承诺；已发布的不能再动")
    void promisesNewCasesTheNewLimitWhileOldOnesKeepTheirs() {
        // a year that no other story reaches
        time.show("2031-03-03T09:00");
        api.forgetTokens();
        String old = whistles.waitingForDeputy("categoryCode", "MF02");
        String version = drafted();
        var body = bodyOf(version);
        add(body, "MF", "NORMAL", "HANDLE", "8", "WORKING_DAYS");
        ((ObjectNode) body.at("/ladder")).put("remindPercent", 50);
        ((ObjectNode) body.at("/allowances")).put("extensionDays", 3);
        put("sysadmin", version, "*", body).expect(200);

        assertThat(field(publish("sysadmin", version, "2031-03-02"))).isEqualTo("DAY_PAST");
        assertThat(field(publish("sysadmin", version, "2131-03-02"))).isEqualTo("DAY_TOO_FAR");
        assertThat(field(publish("sysadmin", version, "2020-01-01"))).isEqualTo("DAY_PAST");
        publish("sysadmin", version, "soon").refused(400, "INVALID_FIELD");
        var published = publish("sysadmin", version, "2031-03-04").expect(200);
        assertThat(published.string("/state")).isEqualTo("PUBLISHED");
        assertThat(published.string("/effectiveFrom")).isEqualTo("2031-03-04");

        String sameDay = whistles.waitingForDeputy("categoryCode", "MF02");
        time.show("2031-03-04T09:00");
        String later = whistles.waitingForDeputy("categoryCode", "MF02");
        assertThat(handling(old)).isEqualTo(tuple(FIRST, 10, "2031-03-17T18:00:00+08:00", ""));
        assertThat(handling(sameDay)).isEqualTo(tuple(FIRST, 10, "2031-03-17T18:00:00+08:00", ""));
        assertThat(handling(later)).isEqualTo(tuple(version, 8, "2031-03-14T18:00:00+08:00", "MF"));
        whistles.claimed(later);
        whistles.act("deputy1", later, "request-extension", "days", 5, "reason", "等材料")
                .refused(422, "EXTENSION_TOO_LONG");

        var item = item(FIRST, later);
        assertThat(item.at("/limitThen/amount").asInt())
                .as("a published version may be tried out too")
                .isEqualTo(10);

        String next = drafted();
        assertThat(field(publish("sysadmin", next, "2031-03-04"))).isEqualTo("DAY_TAKEN");
        for (Answer refused : List.of(
                put("sysadmin", version, "*", body),
                imported("sysadmin", version, "*", sheet(version)),
                publish("sysadmin", version, "2031-04-01"),
                api.as("sysadmin").delete("/policies/{v}", version))) {
            refused.refused(409, "POLICY_PUBLISHED");
        }
        put("sysadmin", FIRST, "*", body).refused(409, "POLICY_PUBLISHED");
    }

    @Test
    @DisplayName("删除草稿：没有了；再删 404")
    void throwsADraftAway() {
        String version = drafted();
        api.as("sysadmin").delete("/policies/{v}", version).expect(204);
        api.as("sysadmin").get("/policies/{v}", version).refused(404, "NOT_FOUND");
        api.as("sysadmin").delete("/policies/{v}", version).refused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("别的节点几秒内也按新政策")
    void reachesTheOtherNodes() {
        try (var other = SecondNode.beside(here)) {
            time.show("2031-06-02T09:00");
            other.show(time.now());
            api.forgetTokens();
            var there = other.api();
            assertThat(inForce(there)).as("what the other node knows before").isNotNull();
            String version = drafted();
            publish("sysadmin", version, "2031-06-02").expect(200);
            assertThat(inForce(api)).isEqualTo(version);
            String promised = whistles.waitingForDeputy();
            assertThat(there.as("supervisor1")
                            .get("/cases/{n}/clocks", promised)
                            .expect(200)
                            .string("/items/0/explanation/rule/policyVersion"))
                    .as("a node that has not heard of the policy yet learns of it by the promise")
                    .isEqualTo(version);
            long deadline = System.nanoTime() + 10_000_000_000L;
            while (!inForce(there).equals(version) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(inForce(there)).isEqualTo(version);
        }
    }

    private static String inForce(Api node) {
        return node.as("sysadmin")
                .get("/policies?limit=200")
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/inForce").asBoolean())
                .map(item -> item.at("/version").asString())
                .findFirst()
                .orElseThrow();
    }

    // ---- telling the stories

    private static String fresh() {
        return "2026-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String drafted() {
        return api.as("sysadmin")
                .body("version", fresh(), "copyOf", FIRST)
                .post("/policies")
                .expect(201)
                .string("/version");
    }

    private JsonNode policy(String version) {
        return api.as("grid1").get("/policies/{v}", version).expect(200).json();
    }

    private String revision(String version) {
        return api.as("grid1")
                .get("/policies/{v}", version)
                .expect(200)
                .header("ETag")
                .orElseThrow();
    }

    private ObjectNode bodyOf(String version) {
        var policy = (ObjectNode) policy(version);
        return policy.retain("note", "ladder", "allowances", "limits");
    }

    private static void add(
            ObjectNode body, String category, String urgency, String clock, String amount, String unit) {
        ((ArrayNode) body.at("/limits"))
                .add(JSON.createObjectNode()
                        .put("category", category)
                        .put("urgency", urgency)
                        .put("clock", clock)
                        .put("amount", Integer.valueOf(amount))
                        .put("unit", unit));
    }

    private Answer put(String who, String version, String ifMatch, JsonNode body) {
        return api.as(who).header("If-Match", ifMatch).raw(body.toString()).put("/policies/{v}", version);
    }

    private Answer imported(String who, String version, String ifMatch, String sheet) {
        return api.as(who)
                .header("If-Match", ifMatch)
                .file("file", "policy.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .post("/policies/{v}/import", version);
    }

    private String sheet(String version) {
        return api.as("grid1").get("/policies/{v}.csv", version).expect(200).text();
    }

    private Answer publish(String who, String version, String day) {
        return api.as(who).body("effectiveFrom", day).post("/policies/{v}/publish", version);
    }

    private static String field(Answer answer) {
        answer.refused(422, "POLICY_REJECTED");
        assertThat(answer.string("/errors/0/field")).isEqualTo("effectiveFrom");
        return answer.string("/errors/0/code");
    }

    private String suspendedLamp() {
        String number = whistles.claimed(whistles.waitingForDeputy("categoryCode", "MF02"));
        whistles.does("deputy1", number, "request-suspension");
        whistles.does("supervisor1", number, "decide-suspension");
        return number;
    }

    private List<JsonNode> items(String version) {
        return whistles.items("sysadmin", "/policies/" + version + "/dry-run");
    }

    private List<String> differing(String version) {
        return items(version).stream()
                .map(item -> item.at("/number").asString())
                .toList();
    }

    private JsonNode item(String version, String number) {
        var found = items(version).stream()
                .filter(item -> item.at("/number").asString().equals(number))
                .toList();
        assertThat(found).as("of %s", number).hasSize(1);
        return found.get(0);
    }

    private Tuple handling(String number) {
        var clock = api.as("supervisor1")
                .get("/cases/{n}/clocks", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/explanation"))
                .filter(each -> each.at("/kind").asString().equals("HANDLE"))
                .findFirst()
                .orElseThrow();
        return tuple(
                clock.at("/rule/policyVersion").asString(),
                clock.at("/rule/limit/amount").asInt(),
                clock.at("/dueAt").asString(),
                clock.at("/rule/category").asString(""));
    }
}
