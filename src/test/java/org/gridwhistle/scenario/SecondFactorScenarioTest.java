package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.StreamSupport;
import org.gridwhistle.scenario.Newcomers.Newcomer;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Authenticator;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.Pages;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.SecondNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.FileSystemResource;

/** Two steps to get in: something one knows and something one has. */
@ScenarioTest
@DisplayName("两步验证")
class SecondFactorScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    ApplicationContext here;

    @Value("${local.server.port}")
    int port;

    Newcomers newcomers;

    /** Somebody with an app bound to the account, and what the app showed last. */
    private record Bound(Newcomer who, Authenticator app, String lastCode, String recoveryCode) {}

    @BeforeEach
    void setUp() {
        newcomers = new Newcomers(api);
    }

    private Bound bound(String... roles) {
        var newcomer = newcomers.settled(roles);
        var signedIn = newcomers.as(newcomer);
        var begun = signedIn.body("password", newcomer.password())
                .post("/me/second-factor")
                .expect(200);
        var app = new Authenticator(begun.string("/secret"));
        assertThat(begun.string("/uri")).startsWith("otpauth://totp/").contains(newcomer.username());
        String code = app.codeAt(time.now());
        var codes = signedIn.body("code", code)
                .post("/me/second-factor/confirm")
                .expect(200)
                .at("/recoveryCodes");
        assertThat(codes).hasSize(10);
        assertThat(StreamSupport.stream(codes.spliterator(), false).distinct()).hasSize(10);
        signedIn.get("/me").refused(401, "NOT_SIGNED_IN");
        return new Bound(newcomer, app, code, codes.get(0).asString());
    }

    private void halfAMinuteLater() {
        time.show(time.local().plusSeconds(30).toString());
    }

    @Test
    @DisplayName("启用后登录要验证码，同一个验证码不能用第二次")
    void asksForACodeThatOpensOnce() {
        var bound = bound("GRID_WORKER");

        newcomers.signIn(bound.who()).refused(401, "SECOND_FACTOR_REQUIRED");
        newcomers.signIn(bound.who(), bound.lastCode()).refused(401, "BAD_CODE");
        halfAMinuteLater();
        String code = bound.app().codeAt(time.now());
        newcomers.signIn(bound.who(), code).expect(201);
        newcomers.signIn(bound.who(), code).refused(401, "BAD_CODE");
        newcomers.signIn(bound.who(), bound.lastCode()).refused(401, "BAD_CODE");
    }

    @Test
    @DisplayName("密码不对时不说验证码的事")
    void saysNothingOfCodesToWhomeverHasNoPassword() {
        var bound = bound("GRID_WORKER");
        var stranger = new Newcomer(bound.who().id(), bound.who().username(), "guess");

        newcomers.signIn(stranger).refused(401, "BAD_CREDENTIALS");
        newcomers.signIn(stranger, bound.recoveryCode()).refused(401, "BAD_CREDENTIALS");
    }

    @Test
    @DisplayName("恢复码代替验证码登录一次")
    void takesARecoveryCodeOnce() {
        var bound = bound("GRID_WORKER");

        String token = newcomers
                .signIn(bound.who(), bound.recoveryCode().toLowerCase().replace("-", " "))
                .expect(201)
                .string("/token");

        newcomers.signIn(bound.who(), bound.recoveryCode()).refused(401, "BAD_CODE");
        var state = api.withToken(token).get("/me/second-factor").expect(200);
        assertThat(state.at("/on").asBoolean()).isTrue();
        assertThat(state.at("/recoveryCodesLeft").asInt()).isEqualTo(9);
    }

    @Test
    @DisplayName("猜验证码会被拖慢，猜对密码也不清零")
    void slowsWhoeverGuessesCodes() {
        var bound = bound("GRID_WORKER");
        halfAMinuteLater();
        for (int i = 0; i < 5; i++) {
            newcomers.signIn(bound.who(), "000000").refused(401, "BAD_CODE");
        }

        newcomers.signIn(bound.who(), bound.app().codeAt(time.now())).refused(429, "TOO_MANY_REQUESTS");
    }

    @Test
    @DisplayName("页面：先密码后验证码，之间什么也打不开")
    void signsInOnPagesInTwoSteps() {
        var bound = bound("GRID_WORKER");
        halfAMinuteLater();
        var browser = new Pages(URI.create("http://127.0.0.1:" + port));
        assertThat(Pages.leadsTo(browser.open("/login/code"))).isEqualTo("/login?late");

        assertThat(Pages.leadsTo(
                        browser.signIn(bound.who().username(), bound.who().password())))
                .isEqualTo("/login/code");
        assertThat(Pages.leadsTo(browser.open("/cases"))).isEqualTo("/login");
        assertThat(Pages.leadsTo(browser.send("/login/code", "/login/code", "code", "123456")))
                .isEqualTo("/login/code?error");
        assertThat(browser.open("/login/code?error").body()).contains("验证码不对");
        assertThat(Pages.leadsTo(browser.send(
                        "/login/code", "/login/code", "code", bound.app().codeAt(time.now()))))
                .isEqualTo("/cases?continue");
        assertThat(browser.open("/me").body()).contains("两步验证", "当前");
    }

    @Test
    @DisplayName("停用和换绑都要密码和验证码")
    void asksAgainBeforeItIsSwitchedOff() {
        var bound = bound("GRID_WORKER");
        halfAMinuteLater();
        var signedIn = api.withToken(newcomers
                .signIn(bound.who(), bound.app().codeAt(time.now()))
                .expect(201)
                .string("/token"));

        signedIn.body("password", bound.who().password())
                .post("/me/second-factor/remove")
                .refused(401, "BAD_CODE");
        signedIn.body("password", "guess", "code", bound.recoveryCode())
                .post("/me/second-factor/remove")
                .refused(422, "WRONG_PASSWORD");
        signedIn.body("password", bound.who().password())
                .post("/me/second-factor")
                .refused(401, "BAD_CODE");
        signedIn.body("password", bound.who().password(), "code", bound.recoveryCode())
                .post("/me/second-factor/remove")
                .expect(204);

        newcomers.signIn(bound.who()).expect(201);
    }

    @Test
    @DisplayName("手机和恢复码都丢了：安全管理员解除")
    void isTakenOffByTheSecurityAdministrator() {
        var bound = bound("GRID_WORKER");

        api.as("secadmin")
                .post("/accounts/{id}/reset-second-factor", bound.who().id())
                .expect(200);

        newcomers.signIn(bound.who()).expect(201);
    }

    @Test
    @DisplayName("正式环境的三员必须启用，演示环境没有")
    void isDemandedOfAdministratorsOutsideTheDemo() throws Exception {
        var administrator = newcomers.settled("AUDITOR");
        try (var strict = SecondNode.beside(here, "--gridwhistle.identity.second-factor=ADMINISTRATORS")) {
            strict.show(time.now());
            var there = strict.api();
            String token = there.anonymously()
                    .body("username", administrator.username(), "password", administrator.password())
                    .post("/tokens")
                    .expect(201)
                    .string("/token");
            var signedIn = there.withToken(token);
            signedIn.get("/me").expect(200);
            signedIn.get("/cases").refused(403, "SECOND_FACTOR_SETUP_REQUIRED");
            String secret = signedIn.body("password", administrator.password())
                    .post("/me/second-factor")
                    .expect(200)
                    .string("/secret");
            var app = new Authenticator(secret);
            signedIn.body("code", app.codeAt(time.now()))
                    .post("/me/second-factor/confirm")
                    .expect(200);
            String later = there.anonymously()
                    .body(
                            "username",
                            administrator.username(),
                            "password",
                            administrator.password(),
                            "code",
                            app.codeAt(time.now().plusSeconds(30)))
                    .post("/tokens")
                    .expect(201)
                    .string("/token");
            there.withToken(later).get("/cases").expect(200);
            there.withToken(later)
                    .body("password", administrator.password(), "code", "000000")
                    .post("/me/second-factor/remove")
                    .refused(422, "SECOND_FACTOR_MANDATORY");
            there.as("grid1").get("/cases").expect(200);
        }
        assertThat(setting("config/application.yml")).isEqualTo("ADMINISTRATORS");
        assertThat(setting("config/application-demo.yml")).isEqualTo("OFF");
    }

    private static Object setting(String file) throws Exception {
        return new YamlPropertySourceLoader()
                .load(file, new FileSystemResource(file))
                .get(0)
                .getProperty("gridwhistle.identity.second-factor");
    }
}
