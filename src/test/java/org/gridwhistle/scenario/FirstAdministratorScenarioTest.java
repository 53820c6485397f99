package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.gridwhistle.support.Authenticator;
import org.gridwhistle.support.Pages;
import org.gridwhistle.support.SecondNode;
import org.gridwhistle.support.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An installation begins with an empty database and one secret on its console; nothing else opens it. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("首次启用")
class FirstAdministratorScenarioTest {

    private static final String PASSWORD = "Hen-Chang-De-Mi-Ma-7";

    @Test
    @DisplayName("控制台的密钥开设安全管理员，再由其开设系统管理员；之后没有这一页")
    void opensTheFirstAccountByTheSecretOnTheConsole(CapturedOutput console) {
        try (var node = SecondNode.inEarnest(TestDatabase.fresh())) {
            var browser = new Pages(node.address());
            assertThat(browser.signIn("secadmin", "demo")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as("no default account")
                    .endsWith("/login?error");

            assertThat(setUp(browser, "guess", PASSWORD).statusCode()).isEqualTo(422);
            String secret = secretOn(console);
            assertThat(setUp(browser, secret, "short").body()).contains("密码太短");
            assertThat(Pages.leadsTo(setUp(browser, secret, PASSWORD))).isEqualTo("/login?opened");
            assertThat(browser.open("/setup").statusCode()).isEqualTo(404);

            assertThat(Pages.leadsTo(browser.signIn("anquan", PASSWORD))).isEqualTo("/");
            assertThat(Pages.leadsTo(browser.open("/"))).isEqualTo("/me/second-factor?due");
            assertThat(Pages.leadsTo(browser.open("/admin/accounts"))).isEqualTo("/me/second-factor?due");
            assertThat(Pages.leadsTo(browser.send("/me/second-factor", "/me/second-factor", "password", PASSWORD)))
                    .isEqualTo("/me/second-factor/confirm");
            var app = new Authenticator(
                    secretOf(browser.open("/me/second-factor/confirm").body()));
            var codes = browser.send(
                    "/me/second-factor/confirm", "/me/second-factor/confirm", "code", app.codeAt(node.now()));
            assertThat(codes.body()).contains("恢复码");

            assertThat(Pages.leadsTo(browser.signIn("anquan", PASSWORD))).isEqualTo("/login/code");
            assertThat(Pages.leadsTo(browser.send(
                            "/login/code",
                            "/login/code",
                            "code",
                            app.codeAt(node.now().plusSeconds(30)))))
                    .startsWith("/");
            var opened = browser.send(
                    "/admin/accounts",
                    "/admin/accounts",
                    "username",
                    "xitong",
                    "name",
                    "系统管理员",
                    "regionCode",
                    "",
                    "roles",
                    "SYSTEM_ADMIN");
            assertThat(opened.statusCode()).isEqualTo(200);
            String password = found("one-time\">([^<]+)<", opened.body());
            assertThat(Pages.leadsTo(new Pages(node.address()).signIn("xitong", password)))
                    .isEqualTo("/");
        }
    }

    private static HttpResponse<String> setUp(Pages browser, String secret, String password) {
        return browser.send(
                "/setup", "/setup", "secret", secret, "username", "anquan", "name", "安全管理员", "password", password);
    }

    private static String secretOn(CapturedOutput console) {
        return found("one-time secret: ([A-Za-z0-9_-]{27})", console.getAll());
    }

    private static String secretOf(String page) {
        return found("id=\"secret\"[^>]*>([A-Z2-7 ]+)<", page);
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
