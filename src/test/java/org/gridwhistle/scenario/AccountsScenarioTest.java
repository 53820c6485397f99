package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.gridwhistle.scenario.Newcomers.Newcomer;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The security administrator's desk, and what becomes of those who are on it. */
@ScenarioTest
@DisplayName("账号")
class AccountsScenarioTest {

    @Autowired
    Api api;

    Newcomers newcomers;

    @BeforeEach
    void setUp() {
        newcomers = new Newcomers(api);
    }

    @Test
    @DisplayName("开设：一次性密码登录后，先改密码才能做别的")
    void opensAnAccountWhosePasswordIsChangedFirstOfAll() {
        var newcomer = newcomers.opened("GRID_WORKER");
        var signedIn = newcomers.as(newcomer);

        signedIn.get("/me").expect(200);
        signedIn.get("/cases").refused(403, "PASSWORD_CHANGE_REQUIRED");
        newcomers.changePassword(newcomer, Newcomers.PASSWORD).expect(204);

        signedIn.get("/me").refused(401, "NOT_SIGNED_IN");
        newcomers.signIn(newcomer).refused(401, "BAD_CREDENTIALS");
        newcomers
                .as(new Newcomer(newcomer.id(), newcomer.username(), Newcomers.PASSWORD))
                .get("/cases")
                .expect(200);
    }

    @Test
    @DisplayName("同一请求重发：同一账号，一次性密码不再显示")
    void saysAOneTimePasswordOnlyOnce() {
        var request = api.as("secadmin")
                .body("username", "once-" + UUID.randomUUID(), "name", "只一次", "roles", List.of("AUDITOR"))
                .idempotencyKey(UUID.randomUUID().toString());

        var first = request.post("/accounts").expect(201);
        var again = request.post("/accounts").expect(201);

        assertThat(first.string("/oneTimePassword")).matches("(\\w{4}-){3}\\w{4}");
        assertThat(again.at("/oneTimePassword").isNull()).isTrue();
        assertThat(again.at("/account/id")).isEqualTo(first.at("/account/id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "auditor", "supervisor1", "station1", "grid1", "deputy1", "dept-urban"})
    @DisplayName("别人都管不了账号")
    void isNobodyElsesDesk(String username) {
        var other = newcomers.opened("GRID_WORKER");
        var someone = api.as(username);

        someone.get("/accounts").refused(403, "NOT_ALLOWED");
        someone.get("/accounts/count").refused(403, "NOT_ALLOWED");
        someone.get("/accounts/{id}", other.id()).refused(403, "NOT_ALLOWED");
        someone.body("username", "x-" + UUID.randomUUID(), "name", "某人", "roles", List.of("AUDITOR"))
                .post("/accounts")
                .refused(403, "NOT_ALLOWED");
        for (String act : List.of("disable", "enable", "reset-password", "reset-second-factor", "sign-out")) {
            someone.post("/accounts/{id}/" + act, other.id()).refused(403, "NOT_ALLOWED");
        }
        someone.body("roles", List.of("LEADER"))
                .put("/accounts/{id}/roles", other.id())
                .refused(403, "NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN,   SECURITY_ADMIN, ADMINISTRATORS_MUST_DIFFER",
        "SECURITY_ADMIN, AUDITOR,        ADMINISTRATORS_MUST_DIFFER",
        "SYSTEM_ADMIN,   SUPERVISOR,     ADMINISTRATOR_HANDLES_NO_CASES"
    })
    @DisplayName("三员分立：一个账号不能兼任")
    void keepsTheThreeAdministratorsApart(String one, String another, String code) {
        var roles = List.of(one, another);
        api.as("secadmin")
                .body(
                        "username",
                        "both-" + UUID.randomUUID(),
                        "name",
                        "兼任",
                        "regionCode",
                        "410481001001",
                        "roles",
                        roles)
                .post("/accounts")
                .refused(422, code);
        api.as("secadmin")
                .body("roles", roles)
                .put("/accounts/{id}/roles", newcomers.opened("GRID_WORKER").id())
                .refused(422, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    @DisplayName("三员都看不到案件内容")
    void letsNoAdministratorSeeACase(String role) {
        String word = Whistles.uniqueWord();
        String number = new Whistles(api).waitingForDeputy("title", word);
        var administrator = newcomers.as(newcomers.settled(role));

        for (String path : List.of("", "/events", "/clocks", "/process")) {
            administrator.get("/cases/{n}" + path, number).refused(404, "NOT_FOUND");
        }
        assertThat(administrator.get("/cases").expect(200).at("/items")).isEmpty();
        assertThat(administrator.get("/cases/count").expect(200).at("/count").asInt())
                .isZero();
        assertThat(administrator.get("/inbox").expect(200).at("/items")).isEmpty();
        assertThat(administrator.get("/inbox/count").expect(200).at("/count").asInt())
                .isZero();
        administrator.get("/board").refused(403, "NOT_ALLOWED");
    }

    @Test
    @DisplayName("停用：令牌就此作废，启用后须重新登录")
    void keepsADisabledAccountOut() {
        var newcomer = newcomers.settled("GRID_WORKER");
        var signedIn = newcomers.as(newcomer);

        var disabled =
                api.as("secadmin").post("/accounts/{id}/disable", newcomer.id()).expect(200);

        assertThat(disabled.at("/enabled").asBoolean()).isFalse();
        signedIn.get("/me").refused(401, "NOT_SIGNED_IN");
        newcomers.signIn(newcomer).refused(401, "BAD_CREDENTIALS");
        api.as("secadmin").post("/accounts/{id}/enable", newcomer.id()).expect(200);
        signedIn.get("/me").refused(401, "NOT_SIGNED_IN");
        newcomers.signIn(newcomer).expect(201);
    }

    @Test
    @DisplayName("改角色：已登录的立即按新角色办事")
    void changesWhatSomebodyMayDo() {
        var newcomer = newcomers.settled("GRID_WORKER");
        var signedIn = newcomers.as(newcomer);

        api.as("secadmin")
                .body("roles", List.of("SECURITY_ADMIN"))
                .put("/accounts/{id}/roles", newcomer.id())
                .expect(200);

        assertThat(signedIn.get("/me").expect(200).string("/roles/0")).isEqualTo("SECURITY_ADMIN");
        signedIn.get("/accounts/{id}", newcomer.id()).expect(200);
        signedIn.get("/accounts?q=" + newcomer.username()).expect(200);
    }

    @Test
    @DisplayName("重置密码：旧密码和旧令牌作废，新密码只用一次")
    void resetsAPassword() {
        var newcomer = newcomers.settled("GRID_WORKER");
        var signedIn = newcomers.as(newcomer);

        String drawn = api.as("secadmin")
                .post("/accounts/{id}/reset-password", newcomer.id())
                .expect(200)
                .string("/oneTimePassword");

        signedIn.get("/me").refused(401, "NOT_SIGNED_IN");
        newcomers.signIn(newcomer).refused(401, "BAD_CREDENTIALS");
        newcomers
                .as(new Newcomer(newcomer.id(), newcomer.username(), drawn))
                .get("/inbox")
                .refused(403, "PASSWORD_CHANGE_REQUIRED");
    }

    @Test
    @DisplayName("自己的账号由另一位安全管理员来改")
    void leavesOnesOwnAccountToSomebodyElse() {
        var administrator = newcomers.settled("SECURITY_ADMIN");
        var signedIn = newcomers.as(administrator);

        for (String act : List.of("disable", "enable", "reset-password", "reset-second-factor")) {
            signedIn.post("/accounts/{id}/" + act, administrator.id()).refused(422, "OWN_ACCOUNT");
        }
        signedIn.body("roles", List.of("AUDITOR"))
                .put("/accounts/{id}/roles", administrator.id())
                .refused(422, "OWN_ACCOUNT");
        signedIn.post("/accounts/{id}/sign-out", administrator.id()).expect(200);
        signedIn.get("/me").refused(401, "NOT_SIGNED_IN");
    }

    @Test
    @DisplayName("列表、计数按条件，翻页不漏不重")
    void listsAndCountsAlike() {
        String mark = "页" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            api.as("secadmin")
                    .body("username", "p-" + UUID.randomUUID(), "name", mark, "roles", List.of("AUDITOR"))
                    .post("/accounts")
                    .expect(201);
        }
        var first = api.as("secadmin").get("/accounts?q={q}&limit=2", mark).expect(200);
        var second = api.as("secadmin")
                .get("/accounts?q={q}&limit=2&cursor={c}", mark, first.string("/nextCursor"))
                .expect(200);

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/nextCursor").isNull()).isTrue();
        assertThat(api.as("secadmin")
                        .get("/accounts/count?q={q}", mark)
                        .at("/count")
                        .asInt())
                .isEqualTo(3);
        assertThat(api.as("secadmin")
                        .get("/accounts/count?q={q}&role=SYSTEM_ADMIN", mark)
                        .at("/count")
                        .asInt())
                .isZero();
        api.as("secadmin").get("/accounts?cursor=no").refused(400, "INVALID_CURSOR");
        api.as("secadmin").get("/accounts/{id}", 99_999_999).refused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("开设时什么不对，说得清楚")
    void saysWhatIsWrongWithANewAccount() {
        var desk = api.as("secadmin");
        desk.body("username", "grid1", "name", "重名", "regionCode", "410481001001", "roles", List.of("GRID_WORKER"))
                .post("/accounts")
                .refused(422, "USERNAME_TAKEN");
        desk.body("username", "nowhere", "name", "无处", "roles", List.of("GRID_WORKER"))
                .post("/accounts")
                .refused(422, "UNKNOWN_REGION");
        desk.body("username", "a/b", "name", "怪名", "roles", List.of("AUDITOR"))
                .post("/accounts")
                .refused(400, "INVALID_FIELD");
        desk.body("username", "nobody-at-all", "name", "无职", "roles", List.of())
                .post("/accounts")
                .refused(400, "INVALID_FIELD");
        desk.body("username", "god", "name", "无此职", "roles", List.of("GOD"))
                .post("/accounts")
                .refused(400, "INVALID_FIELD");
    }

    @ParameterizedTest
    @CsvSource({
        "Ab1-,              TOO_SHORT",
        "abcdefghijklmn,    TOO_FEW_KINDS",
        "Password123!,      COMMON_PASSWORD",
        "P@ssw0rd2026,      COMMON_PASSWORD"
    })
    @DisplayName("新密码：不合要求的说出哪一条")
    void refusesAWeakPassword(String password, String reason) {
        var refused = newcomers
                .changePassword(newcomers.opened("GRID_WORKER"), password)
                .refused(422, "PASSWORD_REFUSED");

        assertThat(refused.at("/errors").toString()).contains(reason, "newPassword");
        assertThat(refused.at("/errors/0/message").asString()).doesNotStartWith("field.");
    }

    @Test
    @DisplayName("新密码：不能含账号，不能与最近五个相同")
    void refusesThePersonsNameAndFormerPasswords() {
        var newcomer = newcomers.settled("GRID_WORKER");
        assertThat(newcomers
                        .changePassword(newcomer, newcomer.username().toUpperCase() + "-x1")
                        .refused(422, "PASSWORD_REFUSED")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("CONTAINS_USERNAME");
        for (int i = 1; i <= 4; i++) {
            String next = Newcomers.PASSWORD + i;
            newcomers.changePassword(newcomer, next).expect(204);
            newcomer = new Newcomer(newcomer.id(), newcomer.username(), next);
        }
        assertThat(newcomers
                        .changePassword(newcomer, Newcomers.PASSWORD)
                        .refused(422, "PASSWORD_REFUSED")
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("USED_BEFORE");
        newcomers.changePassword(newcomer, Newcomers.PASSWORD + 5).expect(204);
        newcomers
                .changePassword(
                        new Newcomer(newcomer.id(), newcomer.username(), Newcomers.PASSWORD + 5), Newcomers.PASSWORD)
                .expect(204);
    }

    @Test
    @DisplayName("改密码：须再输当前密码，猜当前密码也会被拖慢")
    void asksForThePresentPasswordAgain() {
        var newcomer = newcomers.settled("GRID_WORKER");
        var signedIn = newcomers.as(newcomer);
        var guess = signedIn.body("currentPassword", "guess", "newPassword", Newcomers.PASSWORD + 1);

        for (int i = 0; i < 5; i++) {
            guess.post("/me/password").refused(422, "WRONG_PASSWORD");
        }

        guess.post("/me/password").refused(429, "TOO_MANY_REQUESTS");
        signedIn.get("/me").expect(200);
    }

    @Test
    @DisplayName("自己的登录：看得到，逐个退得掉，别人的碰不到")
    void listsAndEndsOnesOwnSignIns() {
        var newcomer = newcomers.settled("GRID_WORKER");
        var here = newcomers.as(newcomer);
        var elsewhere = newcomers.as(newcomer);

        var items = here.get("/me/sessions").expect(200).at("/items");

        assertThat(items).hasSize(2);
        String other = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> !item.at("/current").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        newcomers
                .as(newcomers.settled("GRID_WORKER"))
                .delete("/me/sessions/{id}", other)
                .refused(404, "NOT_FOUND");
        elsewhere.get("/me").expect(200);
        here.delete("/me/sessions/{id}", other).expect(204);
        elsewhere.get("/me").refused(401, "NOT_SIGNED_IN");
        here.get("/me").expect(200);
        here.delete("/me/sessions/{id}", other).refused(404, "NOT_FOUND");
    }
}
