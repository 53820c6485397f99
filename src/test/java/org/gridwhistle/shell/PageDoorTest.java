package org.gridwhistle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.EnableAccount;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The door for people, opened as a browser does: with cookies, forms and redirects. */
@ScenarioTest
class PageDoorTest {

    /** Guesses are counted in the database, and the clock of tests stands: nobody else may need this name. */
    private static final String GUESSED_AT = "nobody-a-person-guesses-at";

    /** Only who is signed in learns that a page is not there. */
    private static final String NOWHERE = "/no-such-page";

    @Autowired
    Accounts accounts;

    @Autowired
    EnableAccount enableAccount;

    @Value("${local.server.port}")
    int port;

    @Value("${local.management.port}")
    int managementPort;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() {
        assertThat(get("/cases").statusCode()).isEqualTo(302);
        assertThat(location(get("/cases"))).endsWith("/login");
        assertThat(get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void signsInUnderANewSessionIdAndOutAgain() {
        String csrf = csrf(get("/login"));
        String before = session();

        assertThat(location(signIn("deputy20", "demo", csrf))).doesNotContain("login");

        assertThat(session()).isNotEmpty().isNotEqualTo(before);
        var inside = get(NOWHERE);
        assertThat(inside.statusCode()).isEqualTo(404);
        var out = post("/logout", "_csrf=" + encoded(csrf(inside)));
        assertThat(location(out)).endsWith("/login?out");
        assertThat(get(NOWHERE).statusCode()).isEqualTo(302);
    }

    @Test
    void saysAWrongPasswordOnTheSignInPage() {
        String csrf = csrf(get("/login"));

        assertThat(location(signIn("deputy21", "wrong", csrf))).endsWith("/login?error");
        assertThat(get("/login?error").body()).contains("账号或密码不对");
    }

    @Test
    void slowsGuessingAsTheApiDoes() {
        String csrf = csrf(get("/login"));
        for (int i = 0; i < 5; i++) {
            signIn(GUESSED_AT, "wrong", csrf);
        }

        var slowed = signIn(GUESSED_AT, "demo", csrf);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
        assertThat(slowed.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void refusesAFormWithoutItsSecret() {
        assertThat(signIn("deputy23", "demo", "").statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheSessionOfADisabledAccount() {
        signIn("deputy24", "demo", csrf(get("/login")));
        assertThat(get(NOWHERE).statusCode()).isEqualTo(404);
        long id = accounts.byUsername("deputy24").orElseThrow().id();

        enableAccount.disable(id);

        assertThat(location(get(NOWHERE))).endsWith("/login");
        enableAccount.enable(id);
        assertThat(get(NOWHERE).statusCode()).as("the session is gone for good").isEqualTo(302);
    }

    @Test
    void hidesTheSessionFromScriptsAndOtherSites() {
        var set = signIn("leader20", "demo", csrf(get("/login"))).headers().allValues("Set-Cookie");

        assertThat(set).anyMatch(cookie -> cookie.startsWith("SESSION="));
        assertThat(set).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void allowsNothingInlineAndNothingFromElsewhere() {
        var headers = get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void keepsTheChosenLanguage() {
        assertThat(get("/login").body()).contains("lang=\"zh-CN\"");

        get("/login?lang=en");

        assertThat(get("/login").body()).contains("lang=\"en");
        get("/login?lang=zh");
        assertThat(get("/login").body()).contains("lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/camunda/app/cockpit/default/",
                "/camunda/api/engine/engine/",
                "/app/welcome/default/",
                "/css/no-such-sheet.css"
            })
    void hasNoEngineWebApplicationsAndSaysSoToAnybody(String path) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(post(path, "x=1").statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login?lang=%ff", "/login;x=1", "//login"})
    void showsAPageForWhatCannotBeRead(String path) {
        var answer = get(path);

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void opensHealthAndFiguresOnTheManagementPortOnly() {
        assertThat(management("/actuator/health/liveness").body()).contains("UP");
        assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(management("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(management("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(management("/login").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html"));
    }

    private HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }

    private HttpResponse<String> signIn(String username, String password, String csrf) {
        return post("/login", "username=" + username + "&password=" + password + "&_csrf=" + encoded(csrf));
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String csrf(HttpResponse<String> page) {
        var found = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as("the form's secret").isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
