package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.EnableAccount;
import org.gridwhistle.shared.DataChanged;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** What the auditor finds of what others did. */
@ScenarioTest
@DisplayName("审计")
class AuditScenarioTest {

    @Autowired
    Api api;

    @Autowired
    Accounts accounts;

    @Autowired
    EnableAccount enableAccount;

    @Autowired
    ApplicationEventPublisher events;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @Test
    @DisplayName("案件的每一步各留一条：谁、做了什么、对哪件案件")
    void findsOneLineForEachStepOfACase() {
        String number = whistles.handled();
        whistles.does("deputy1", number, "arrive");
        whistles.does("deputy1", number, "resolve");
        whistles.does("grid1", number, "evaluate");

        var lines = lines("subject=cases/" + number);

        assertThat(lines.stream()
                        .map(line -> line.at("/actor/username").asString() + " "
                                + line.get("kind").asString() + " "
                                + line.get("outcome").asString()))
                .containsExactly(
                        "grid1 evaluate DONE",
                        "deputy1 resolve DONE",
                        "deputy1 arrive DONE",
                        "deputy1 claim DONE",
                        "grid1 cases DONE");
        var claim = lines.get(3);
        assertThat(claim.get("log").asString()).isEqualTo("ACT");
        assertThat(claim.get("method").asString()).isEqualTo("POST");
        assertThat(claim.get("route").asString()).isEqualTo("/api/v1/cases/{number}/claim");
        assertThat(claim.at("/actor/role").asString()).isEqualTo("DEPUTY");
        assertThat(claim.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(claim.get("detail").isNull()).as("the auditor reads no case").isTrue();
    }

    @Test
    @DisplayName("被拒绝的一步也留一条，没有“办成”的一条")
    void findsWhatWasRefusedAndThatItWasNotDone() {
        String number = whistles.handled();
        whistles.tries("deputy2", number, "claim").refused(409, "CASE_ALREADY_CLAIMED");

        await().untilAsserted(() -> {
            var lines = lines("actor=deputy2&subject=cases/" + number);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).get("outcome").asString()).isEqualTo("REFUSED");
            assertThat(lines.get(0).get("status").asInt()).isEqualTo(409);
        });
    }

    @Test
    @DisplayName("没有权限的访问记入安全日志，读也一样")
    void findsRefusedAccess() {
        api.as("sysadmin").get("/audit/verify").refused(403, "NOT_ALLOWED");

        await().untilAsserted(() -> {
            var newest = lines("actor=sysadmin&kind=ACCESS_REFUSED").get(0);
            assertThat(newest.get("log").asString()).isEqualTo("SECURITY");
            assertThat(newest.get("route").asString()).isEqualTo("/api/v1/audit/verify");
            assertThat(newest.get("status").asInt()).isEqualTo(403);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid1", "deputy1", "station1", "supervisor1", "chief1", "sysadmin", "secadmin"})
    @DisplayName("只有审计管理员能看")
    void isReadByTheAuditorAlone(String who) {
        for (String path : List.of("/audit", "/audit/count", "/audit/verify")) {
            api.as(who).get(path).refused(403, "NOT_ALLOWED");
        }
        api.anonymously().get("/audit").refused(401, "NOT_SIGNED_IN");
    }

    @Test
    @DisplayName("登录成功、失败、被限速，令牌签发与失效")
    void findsWhoSignedInAndWhoTried() {
        // guesses are counted in the database and the clock stands: somebody whom no other story needs
        var guessedAt = new Newcomers(api).settled("GRID_WORKER");
        long id = guessedAt.id();
        signIn(guessedAt.username(), guessedAt.password()).expect(201);
        for (int i = 0; i < 5; i++) {
            signIn(guessedAt.username(), "wrong").expect(401);
        }
        signIn(guessedAt.username(), guessedAt.password()).expect(429);
        signIn(guessedAt.username(), guessedAt.password()).expect(429);

        var kinds = kinds("subject=accounts/" + id);
        assertThat(kinds.subList(0, 8))
                .containsExactly(
                        "SIGN_IN_SLOWED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "SIGN_IN_FAILED",
                        "TOKEN_ISSUED",
                        "SIGN_IN_SUCCEEDED");
        var failed = lines("subject=accounts/" + id).get(1);
        assertThat(failed.get("actor").isNull())
                .as("whoever failed is not the holder")
                .isTrue();
        assertThat(failed.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(failed.get("route").asString()).isEqualTo("/api/v1/tokens");
        assertThat(failed.toString()).doesNotContain("wrong");

        String token = signIn("leader18", "demo").expect(201).string("/token");
        api.anonymously()
                .header("Authorization", "Bearer " + token)
                .delete("/tokens/current")
                .expect(204);
        assertThat(kinds("actor=leader18").get(0)).isEqualTo("TOKEN_ENDED");
    }

    @Test
    @DisplayName("不存在的账号：不记输入的名字，它可能是口令")
    void keepsNoNameThatNobodyBears() {
        signIn("My-Secret-2026", "x").expect(401);

        var newest = lines("kind=SIGN_IN_FAILED").get(0);
        assertThat(newest.get("subject").isNull()).isTrue();
        assertThat(newest.toString()).doesNotContain("My-Secret");
    }

    @Test
    @DisplayName("停用、启用账号")
    void findsWhatHappenedToAnAccount() {
        long id = accounts.byUsername("leader16").orElseThrow().id();
        enableAccount.disable(id);
        enableAccount.enable(id);

        assertThat(kinds("subject=accounts/" + id).subList(0, 2))
                .containsExactly("ACCOUNT_ENABLED", "ACCOUNT_DISABLED");
    }

    @Test
    @DisplayName("资料变更：只记变动的字段，前后值")
    void findsWhatChangedInMasterData() {
        events.publishEvent(DataChanged.changed(
                "stations", 4711, Map.of("name", "东站", "kind", "STATION"), Map.of("name", "西站", "kind", "STATION")));

        var line = lines("log=DATA&subject=stations/4711").get(0);
        assertThat(line.get("kind").asString()).isEqualTo("stations");
        assertThat(line.get("detail").toString())
                .isEqualTo("{\"change\":\"changed\",\"fields\":{\"name\":{\"before\":\"东站\",\"after\":\"西站\"}}}");
    }

    @Test
    @DisplayName("翻页不重不漏，计数与列表一致")
    void readsTheListInStretches() {
        String number = whistles.handled();
        whistles.does("deputy1", number, "note");
        String filter = "subject=cases/" + number;
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = api.as("auditor")
                    .get("/audit?" + filter + "&limit=1&cursor=" + cursor)
                    .expect(200);
            page.at("/items").forEach(item -> seen.add(item.get("kind").asString()));
            cursor = page.at("/nextCursor").isNull() ? null : page.string("/nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactly("note", "claim", "cases");
        assertThat(api.as("auditor")
                        .get("/audit/count?" + filter)
                        .expect(200)
                        .at("/count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("按时间、日志筛选；看不懂的条件被拒绝")
    void filtersByTimeAndLog() {
        String number = whistles.handled();
        String subject = "subject=cases/" + number;

        assertThat(lines(subject + "&from=2026-03-02&to=2026-03-03")).hasSize(2);
        assertThat(lines(subject + "&from=" + encoded("2026-03-02T09:00:01+08:00")))
                .isEmpty();
        assertThat(lines(subject + "&log=SECURITY")).isEmpty();
        api.as("auditor").get("/audit?from=yesterday").refused(400, "INVALID_FIELD");
        api.as("auditor").get("/audit?log=OTHER").refused(400, "INVALID_FIELD");
        api.as("auditor").get("/audit?limit=201").refused(400, "INVALID_FIELD");
        api.as("auditor").get("/audit?cursor=x!").refused(400, "INVALID_CURSOR");
    }

    @Test
    @DisplayName("核验：完整，序号从 1 连续")
    void isWhole() {
        var verified = api.as("auditor").get("/audit/verify").expect(200);
        assertThat(verified.at("/whole").asBoolean()).as("%s", verified).isTrue();
        assertThat(verified.at("/fault").isNull()).isTrue();
        assertThat(verified.string("/what")).startsWith("日志完整");
        var seqs = new HashSet<Long>();
        lines("limit=200").stream()
                .filter(line -> !line.get("seq").isNull())
                .forEach(line -> seqs.add(line.get("seq").asLong()));
        assertThat(seqs).contains(verified.at("/lastSeq").asLong());
    }

    private Api.Answer signIn(String username, String password) {
        return api.anonymously()
                .body("username", username, "password", password)
                .post("/tokens");
    }

    private List<String> kinds(String filter) {
        return lines(filter).stream().map(line -> line.get("kind").asString()).toList();
    }

    private List<JsonNode> lines(String filter) {
        var lines = new ArrayList<JsonNode>();
        api.as("auditor").get("/audit?" + filter).expect(200).at("/items").forEach(lines::add);
        return lines;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
