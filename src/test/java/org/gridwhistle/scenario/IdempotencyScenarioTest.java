package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An act with a key is done once, however often the request comes. */
@ScenarioTest
class IdempotencyScenarioTest {

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    DataSource dataSource;

    Whistles whistles;
    String key;
    String word;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        key = UUID.randomUUID().toString();
        word = Whistles.uniqueWord();
    }

    @Test
    @DisplayName("同一个键再发一次：得到第一次的答复，只有一件案件")
    void givesTheFirstAnswerAgain() {
        var first = raise(word).expect(201);
        time.advance("P6D");
        var again = raise(word).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    @DisplayName("同一个键换了内容：拒绝")
    void refusesAnotherBodyUnderTheSameKey() {
        raise(word).expect(201);
        raise(word + "别的").refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    @DisplayName("键属于人、方法与路径：别人用同一个键是另一回事")
    void tellsKeysApartByPersonAndPath() {
        raise(word).expect(201);
        api.as("grid3")
                .idempotencyKey(key)
                .body("title", word, "description", "另一位网格员看到的", "regionCode", Whistles.GRID)
                .post("/cases")
                .expect(201);
        assertThat(cases()).isEqualTo(2);
        String number = whistles.waitingForDeputy();
        api.as("deputy1").idempotencyKey(key).post("/cases/{n}/claim", number).expect(200);
        api.as("deputy2").idempotencyKey(key).post("/cases/{n}/claim", number).refused(409, "CASE_ALREADY_CLAIMED");
    }

    @Test
    @DisplayName("被拒绝的动作不占用键：条件具备后可用同一个键再试")
    void letsARefusedActBeTriedAgain() {
        String number = whistles.waitingForDeputy();
        var resolve = api.as("deputy1").idempotencyKey(key).body("result", "RESOLVED", "text", "已处理");
        resolve.post("/cases/{n}/resolve", number).refused(409, "WRONG_STAGE");
        whistles.claimed(number);
        resolve.post("/cases/{n}/resolve", number).expect(200);
        var again = resolve.post("/cases/{n}/resolve", number).expect(200);
        assertThat(again.string("/stage")).isEqualTo("EVALUATING");
        assertThat(whistles.actions(number)).containsOnlyOnce("resolve");
    }

    @Test
    @DisplayName("答复丢了再发：即使案件已走远，仍是当时的答复")
    void answersAsItDidThenThoughTheCaseHasMovedOn() {
        String number = whistles.waitingForDeputy();
        var claim = api.as("deputy1").idempotencyKey(key);
        var first = claim.post("/cases/{n}/claim", number).expect(200);
        whistles.does("deputy1", number, "resolve");
        assertThat(claim.post("/cases/{n}/claim", number).expect(200).json()).isEqualTo(first.json());
        assertThat(whistles.read("deputy1", number).at("/stage").asString()).isEqualTo("EVALUATING");
    }

    @Test
    @DisplayName("两个请求同时到达：只有一件案件，后到的得到同样的答复或“正在处理”")
    void raisesOneCaseForRequestsThatComeAtOnce() throws Exception {
        int atOnce = 8;
        var barrier = new CyclicBarrier(atOnce);
        var clients = Executors.newFixedThreadPool(atOnce);
        try {
            var asked = IntStream.range(0, atOnce)
                    .mapToObj(i -> clients.submit(() -> {
                        barrier.await();
                        return raise(word);
                    }))
                    .toList();
            Answer done = null;
            for (var each : asked) {
                var answer = each.get();
                if (answer.status() == 201) {
                    assertThat(done == null ? answer.json() : done.json()).isEqualTo(answer.json());
                    done = answer;
                } else {
                    answer.refused(409, "IDEMPOTENCY_IN_PROGRESS");
                }
            }
            assertThat(done).isNotNull();
        } finally {
            clients.shutdown();
        }
        assertThat(cases()).isEqualTo(1);
        assertThat(raise(word).expect(201).string("/title")).isEqualTo(word);
    }

    @Test
    @DisplayName("第一个请求还在处理：第二个得到 409；处理者若已不在，一分钟后可重来")
    void saysThatTheFirstIsUnderWayAndTakesOverFromTheDead() {
        raise(word).expect(201);
        var jdbc = JdbcClient.create(dataSource);
        // as a process leaves it that died between reserving the key and answering
        jdbc.sql("update idempotency_key set status = null, body = null where request_key = ?")
                .param(key)
                .update();
        raise(word).refused(409, "IDEMPOTENCY_IN_PROGRESS");
        time.advance("PT61S");
        raise(word).expect(201);
    }

    @Test
    @DisplayName("键太长或为空：400")
    void refusesAKeyThatIsNone() {
        key = "k".repeat(101);
        raise(word).refused(400, "INVALID_FIELD");
        key = "   ";
        raise(word).refused(400, "INVALID_FIELD");
        assertThat(cases()).isZero();
        key = "k".repeat(100);
        raise(word).expect(201);
    }

    private Answer raise(String title) {
        return api.as("grid1")
                .idempotencyKey(key)
                .body("title", title, "description", "两盏路灯不亮", "regionCode", Whistles.GRID)
                .post("/cases");
    }

    private int cases() {
        return api.as("supervisor1")
                .get("/cases/count?q={q}", word)
                .expect(200)
                .at("/count")
                .asInt();
    }
}
