package org.gridwhistle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.EnableAccount;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ScenarioTest
class ApiDoorTest {

    /** Guesses are counted in the database, and the clock of tests stands: nobody else may need this name. */
    private static final String GUESSED_AT = "nobody-a-program-guesses-at";

    @Autowired
    Api api;

    @Autowired
    Accounts accounts;

    @Autowired
    EnableAccount enableAccount;

    @Value("${local.server.port}")
    int port;

    @Test
    void givesATokenForNameAndPasswordAndTakesItBack() {
        var issued = api.anonymously()
                .body("username", "dept-traffic", "password", "demo")
                .post("/tokens")
                .expect(201);
        assertThat(issued.string("/roles/0")).isEqualTo("DEPARTMENT");
        assertThat(issued.string("/expiresAt")).endsWith("+08:00");
        var bearer = api.anonymously().header("Authorization", "Bearer " + issued.string("/token"));

        bearer.get("/me").expect(200);
        bearer.delete("/tokens/current").expect(204);

        bearer.get("/me").refused(401, "NOT_SIGNED_IN");
    }

    @ParameterizedTest
    @CsvSource({"grid2,wrong", "nobody-at-all,demo"})
    void answersAWrongPasswordAndAnUnknownNameAlike(String username, String password) {
        api.anonymously()
                .body("username", username, "password", password)
                .post("/tokens")
                .refused(401, "BAD_CREDENTIALS");
    }

    @Test
    void slowsWhoeverGuessesOnePasswordAndNobodyElse() {
        var guess = api.anonymously().body("username", GUESSED_AT, "password", "guess");
        for (int i = 0; i < 5; i++) {
            guess.post("/tokens").refused(401, "BAD_CREDENTIALS");
        }

        var slowed = guess.post("/tokens").refused(429, "TOO_MANY_REQUESTS");

        assertThat(slowed.header("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 900));
        for (String other : new String[] {"deputy10", "deputy11", "deputy12", "leader2", "leader3", "grid5", "grid6"}) {
            api.anonymously()
                    .body("username", other, "password", "demo")
                    .post("/tokens")
                    .expect(201);
        }
    }

    @Test
    void listensNoMoreToTheTokenOfADisabledAccount() {
        long id = accounts.byUsername("deputy13").orElseThrow().id();
        api.as("deputy13").get("/me").expect(200);

        enableAccount.disable(id);

        api.as("deputy13").get("/me").refused(401, "NOT_SIGNED_IN");
        enableAccount.enable(id);
        api.as("deputy13").get("/me").refused(401, "NOT_SIGNED_IN");
        api.forgetTokens();
        api.as("deputy13").get("/me").expect(200);
    }

    @Test
    void asksForATokenAndKeepsNoSession() {
        var refused = api.anonymously().get("/cases").refused(401, "NOT_SIGNED_IN");

        assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(api.as("grid1").get("/me").header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Z3JpZDE6ZGVtbw==", "Bearer", "Bearer ", "Bearer x y", "bearer 🙈", "Bearer null"})
    void takesNothingElseForAToken(String authorization) {
        // a client may only send what fits into a header
        if (authorization.chars().allMatch(c -> c < 128)) {
            api.anonymously().header("Authorization", authorization).get("/me").refused(401, "NOT_SIGNED_IN");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":                        | MALFORMED_REQUEST",
                "[]                                    | MALFORMED_REQUEST",
                "null                                  | MALFORMED_REQUEST",
                "{\"username\":\"a\",\"password\":\"b\"} x | MALFORMED_REQUEST",
                "{\"username\":\"a\",\"passwort\":\"b\"}   | UNKNOWN_FIELD",
                "{\"username\":{},\"password\":\"b\"}     | INVALID_FIELD",
                "{\"username\":\" \",\"password\":\"b\"}   | INVALID_FIELD",
                "{\"username\":\"a\"}                    | INVALID_FIELD"
            })
    void saysWhatIsWrongWithABody(String body, String code) {
        var refused = api.anonymously().raw(body).post("/tokens").refused(400, code);

        if (!code.equals("MALFORMED_REQUEST")) {
            assertThat(refused.string("/errors/0/field")).isNotEmpty();
            assertThat(refused.string("/errors/0/code")).isNotEmpty();
            assertThat(refused.string("/errors/0/message")).isNotEmpty();
        }
    }

    @Test
    void namesMethodTypeAndPathThatDoNotFit() {
        var signedIn = api.as("grid1");

        var method = signedIn.raw("{}").put("/tokens").refused(405, "METHOD_NOT_ALLOWED");
        assertThat(method.header("Allow")).contains("POST");
        api.anonymously()
                .raw("hello")
                .header("Content-Type", "text/plain")
                .post("/tokens")
                .refused(415, "UNSUPPORTED_TYPE");
        signedIn.header("Accept", "application/xml").get("/me").refused(406, "NOT_ACCEPTABLE");
        signedIn.get("/no-such-thing").refused(404, "NOT_FOUND");
    }

    @Test
    void speaksTheLanguageTheCallerAsksFor() {
        assertThat(api.anonymously().get("/me").string("/title")).isEqualTo("尚未登录");
        assertThat(api.anonymously()
                        .header("Accept-Language", "en-GB,en;q=0.8")
                        .get("/me")
                        .string("/title"))
                .isEqualTo("Not signed in");
        assertThat(api.anonymously().header("Accept-Language", "fr").get("/me").string("/title"))
                .isEqualTo("尚未登录");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1//me",
                "/api/v1/me;x=1",
                "/api/v1/%00",
                "/api/v1/../v1/me",
                "/api/v1/%2e%2e/me",
                "/api/v1/regions?region=[",
                "/api/v1/regions?region=%zz",
                "/api/v1/regions?region=%ff",
                "/api/v1/\u0001"
            })
    void answersWhatTheParserRefusesAsProblemDetails(String path) throws IOException {
        String token = api.anonymously()
                .body("username", "grid1", "password", "demo")
                .post("/tokens")
                .string("/token");

        String answer = send("GET " + path + " HTTP/1.1\r\nAuthorization: Bearer " + token);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"code\":\"MALFORMED_REQUEST\"").doesNotContain("Exception", "Tomcat");
    }

    private String send(String requestHead) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((requestHead + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
