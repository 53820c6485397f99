package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridwhistle.scenario.Newcomers.Newcomer;
import org.gridwhistle.shared.WholeSecondClock;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Pages;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.SecondNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What is ended on one node is ended on every node within five seconds, and guesses are counted together. */
@ScenarioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("两个节点上的账号")
class AccountsOnTwoNodesTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Autowired
    Api api;

    @Autowired
    ApplicationContext here;

    @Autowired
    WholeSecondClock clock;

    @Value("${local.server.port}")
    int port;

    SecondNode other;
    Api there;
    Newcomers newcomers;

    /** Ways in which a sign-in ends, told to the first node. */
    record Ending(String name, Consumer<AccountsOnTwoNodesTest.Story> act) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Somebody signed in on the first node. */
    record Story(Api api, Newcomers newcomers, Newcomer newcomer, String token) {}

    @BeforeAll
    void start() {
        other = SecondNode.beside(here, "--gridwhistle.identity.second-factor=OFFERED");
        there = other.api();
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @BeforeEach
    void setUp() {
        other.show(clock.instant());
        newcomers = new Newcomers(api);
    }

    static Stream<Ending> endings() {
        return Stream.of(
                new Ending("logout", story -> story.api()
                        .withToken(story.token())
                        .delete("/tokens/current")
                        .expect(204)),
                new Ending("disable", story -> desk(story, "disable")),
                new Ending("kick", story -> desk(story, "sign-out")),
                new Ending("reset", story -> desk(story, "reset-password")),
                new Ending("password", story -> story.newcomers()
                        .changePassword(story.newcomer(), Newcomers.PASSWORD + "!")
                        .expect(204)));
    }

    private static void desk(Story story, String act) {
        story.api()
                .as("secadmin")
                .post("/accounts/{id}/" + act, story.newcomer().id())
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("endings")
    @DisplayName("令牌：五秒内在另一节点也作废")
    void endsATokenOnTheOtherNode(Ending ending) {
        var newcomer = newcomers.settled("GRID_WORKER");
        String token = newcomers.token(newcomer);
        there.withToken(token).get("/me").expect(200);

        ending.act().accept(new Story(api, newcomers, newcomer, token));

        api.withToken(token).get("/me").refused(401, "NOT_SIGNED_IN");
        await().atMost(LIMIT).until(() -> there.withToken(token).get("/me").status() == 401);
    }

    @ParameterizedTest
    @MethodSource("endings")
    @DisplayName("页面会话：五秒内在另一节点也退出")
    void endsASessionOnTheOtherNode(Ending ending) {
        var newcomer = newcomers.settled("GRID_WORKER");
        var browser = new Pages(URI.create("http://127.0.0.1:" + port));
        assertThat(Pages.leadsTo(browser.signIn(newcomer.username(), newcomer.password())))
                .isEqualTo("/");
        var onTheOther = browser.at(other.address());
        assertThat(onTheOther.open("/").statusCode()).isEqualTo(200);

        if (ending.name().equals("logout")) {
            browser.send("/", "/logout");
        } else {
            ending.act().accept(new Story(api, newcomers, newcomer, null));
        }

        await().atMost(LIMIT).until(() -> Pages.leadsTo(onTheOther.open("/")).startsWith("/login"));
    }

    @Test
    @DisplayName("改角色：五秒内在另一节点生效")
    void changesRolesOnTheOtherNode() {
        var newcomer = newcomers.settled("GRID_WORKER");
        var onTheOther = there.withToken(newcomers.token(newcomer));
        onTheOther.get("/accounts").refused(403, "NOT_ALLOWED");

        api.as("secadmin")
                .body("roles", List.of("SECURITY_ADMIN"))
                .put("/accounts/{id}/roles", newcomer.id())
                .expect(200);

        await().atMost(LIMIT).until(() -> onTheOther.get("/accounts").status() == 200);
    }

    @Test
    @DisplayName("刚在一个节点改了密码，马上到另一个节点登录也行")
    void takesASignInThatAnotherNodeHasJustMadePossible() {
        var newcomer = newcomers.opened("GRID_WORKER");
        newcomers.changePassword(newcomer, Newcomers.PASSWORD).expect(204);

        String token = there.anonymously()
                .body("username", newcomer.username(), "password", Newcomers.PASSWORD)
                .post("/tokens")
                .expect(201)
                .string("/token");

        there.withToken(token).get("/inbox").expect(200);
        api.withToken(token).get("/inbox").expect(200);
    }

    @Test
    @DisplayName("猜密码：两个节点一起计数")
    void countsGuessesTogether() {
        var newcomer = newcomers.settled("GRID_WORKER");
        for (int i = 0; i < 5; i++) {
            (i % 2 == 0 ? api : there)
                    .anonymously()
                    .body("username", newcomer.username(), "password", "guess")
                    .post("/tokens")
                    .refused(401, "BAD_CREDENTIALS");
        }

        for (Api node : List.of(api, there)) {
            node.anonymously()
                    .body("username", newcomer.username(), "password", newcomer.password())
                    .post("/tokens")
                    .refused(429, "TOO_MANY_REQUESTS");
        }
    }
}
