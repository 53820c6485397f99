package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the running application that changes something leaves a line in the audit log, whatever comes of the
 * call. A new controller is walked by itself.
 */
@ScenarioTest
@DisplayName("每个写接口都留下审计记录")
class AuditCoverageTest {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Routes whose calls would end the walk's own sign-in; called with one of their own. */
    private static final String SIGN_OUT = "/api/v1/tokens/current";

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private record Route(String method, String pattern, boolean upload) {

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        /** An address below the pattern at which there is nothing. */
        String somewhere() {
            return pattern.replace("{action}", "claim").replaceAll("\\{[^}]*}", "WG209901010001");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Api api;

    @Autowired
    JdbcTemplate database;

    @Value("${local.server.port}")
    int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void everyWritingRouteLeavesALine() throws Exception {
        String secret = signInOnAPage();
        var silent = new ArrayList<String>();
        var routes = routes();
        for (Route route : routes) {
            Long before = database.queryForObject("select coalesce(max(id), 0) from audit_entry", Long.class);
            if (route.isApi()) {
                call(route);
            } else {
                post(route.somewhere(), "_csrf=" + encoded(secret));
            }
            if (!leavesALine(route, before)) {
                silent.add(route.toString());
            }
        }
        assertThat(routes).extracting(Route::toString).contains("POST /api/v1/cases", "POST /cases/{number}/{action}");
        assertThat(silent).isEmpty();
    }

    @Test
    void theDoorsOfThePagesLeaveALineToo() throws Exception {
        Long before = database.queryForObject("select coalesce(max(id), 0) from audit_entry", Long.class);
        String secret = signInOnAPage();
        assertThat(leavesALine(new Route("POST", "/login", false), before)).isTrue();
        post("/logout", "_csrf=" + encoded(secret));
        assertThat(leavesALine(new Route("POST", "/logout", false), before)).isTrue();
        assertThat(database.queryForList(
                        "select kind from audit_entry where id > ? and route in ('/login', '/logout') order by id",
                        String.class,
                        before))
                .containsSubsequence("SIGN_IN_SUCCEEDED", "SIGNED_OUT");
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.gridwhistle."))
                .filter(each -> !each.getKey().getPatternValues().contains("/error"))
                .flatMap(each -> routes(each.getKey()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        boolean upload = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
        // one that names no method answers them all
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("POST")
                : info.getMethodsCondition().getMethods().stream().map(Enum::name);
        return methods.filter(method -> !READING.contains(method))
                .flatMap(method -> info.getPatternValues().stream().map(path -> new Route(method, path, upload)));
    }

    private void call(Route route) {
        var caller = route.pattern().equals(SIGN_OUT)
                ? api.anonymously().header("Authorization", "Bearer " + ownToken())
                : api.as("supervisor1");
        var request = caller.raw("{}");
        if (route.upload()) {
            request = caller.file("file", "empty.csv", new byte[0]);
        } else if (route.pattern().equals("/api/v1/tokens")) {
            request = api.anonymously().body("username", "supervisor1", "password", Api.PASSWORD);
        }
        String path = route.somewhere().substring("/api/v1".length());
        var answer =
                switch (route.method()) {
                    case "POST" -> request.post(path);
                    case "PUT" -> request.put(path);
                    case "DELETE" -> request.delete(path);
                    default -> throw new IllegalStateException("no way to call " + route);
                };
        assertThat(answer.status()).as("%s", answer).isLessThan(500).isNotIn(401, 405, 415);
    }

    private String ownToken() {
        return api.anonymously()
                .body("username", "chief1", "password", Api.PASSWORD)
                .post("/tokens")
                .expect(201)
                .string("/token");
    }

    /** A refused call is answered before its line is written. */
    private boolean leavesALine(Route route, Long before) {
        try {
            await().atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> database.queryForObject(
                                    "select count(*) from audit_entry where id > ? and method = ? and route = ?",
                                    Integer.class,
                                    before,
                                    route.method(),
                                    route.pattern())
                            > 0);
            return true;
        } catch (ConditionTimeoutException none) {
            return false;
        }
    }

    private String signInOnAPage() throws Exception {
        String secret = secretIn(get("/login"));
        post("/login", "username=supervisor1&password=" + Api.PASSWORD + "&_csrf=" + encoded(secret));
        return secretIn(get("/no-such-page"));
    }

    private static String secretIn(String page) {
        var found = SECRET.matcher(page);
        assertThat(found.find()).as("the form's secret").isTrue();
        return found.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String form) throws IOException, InterruptedException {
        browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
