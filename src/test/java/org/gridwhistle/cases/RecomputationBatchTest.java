package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recomputation goes on where a killed node stopped, and never runs on two nodes at once. */
@ScenarioTest
class RecomputationBatchTest {

    private static final String GRID = "410481001001001";
    private static final String DEAD = "killed:1";

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    RecomputationBatch batch;

    @Autowired
    RecomputeClocks recomputeClocks;

    @Autowired
    RecomputationQueries queries;

    @Autowired
    DataSource dataSource;

    private final List<String> numbers = new ArrayList<>();
    private String closing;

    @BeforeEach
    void threeOpenCasesAndAChange() {
        recomputeClocks.run();
        for (int i = 0; i < 3; i++) {
            numbers.add(api.as("grid1")
                    .body("title", "路灯不亮", "description", "三天了", "regionCode", GRID)
                    .post("/cases")
                    .expect(201)
                    .string("/number"));
        }
        closing = api.as("sysadmin")
                .body("regionCode", GRID, "from", "2026-03-03", "to", "2026-03-03", "reason", "停电")
                .post("/calendar/closings")
                .expect(201)
                .string("/id");
    }

    @AfterEach
    void openAgain() {
        api.as("sysadmin").delete("/calendar/closings/{id}", closing).expect(204);
        recomputeClocks.run();
    }

    @Test
    @DisplayName("处理到一半进程被杀：凭据过期后由他人接着做，每件只记一次")
    void goesOnWhereAKilledNodeStopped() {
        var job = batch.claim(DEAD).orElseThrow();
        long before = firstOfMine() - 1;
        var stoppedAt = batch.work(job, DEAD, before, 2).orElseThrow();
        assertThat(recomputed()).containsExactly(1, 1, 0);
        assertThat(queries.present().state()).isEqualTo(Recomputation.State.RUNNING);

        recomputeClocks.run();
        assertThat(recomputed()).as("the lease still holds").containsExactly(1, 1, 0);

        time.advance(RecomputationBatch.LEASE.plus(Duration.ofSeconds(1)));
        var next = batch.claim("other:1").orElseThrow();
        assertThat(next.afterCase()).isEqualTo(stoppedAt);
        assertThatThrownBy(() -> batch.work(job, DEAD, stoppedAt, 2))
                .as("should it live after all, it changes nothing")
                .isInstanceOf(RecomputationBatch.LeaseLost.class);
        assertThat(batch.work(next, "other:1", next.afterCase(), 2)).isPresent();
        assertThat(recomputed()).containsExactly(1, 1, 1);
        JdbcClient.create(dataSource)
                .sql("update clock_recomputation set lease = null, lease_until = null")
                .update();
        recomputeClocks.run();
        assertThat(recomputed()).containsExactly(1, 1, 1);
        assertThat(queries.present().state()).isEqualTo(Recomputation.State.DONE);
    }

    @Test
    @DisplayName("同一时刻只有一个节点能领取")
    void isClaimedOnce() {
        assertThat(batch.claim(DEAD)).isPresent();
        assertThat(batch.claim("other:1")).isEmpty();
        time.advance(RecomputationBatch.LEASE);
        assertThat(batch.claim("other:1")).isPresent();
        JdbcClient.create(dataSource)
                .sql("update clock_recomputation set lease = null, lease_until = null")
                .update();
    }

    private long firstOfMine() {
        return JdbcClient.create(dataSource)
                .sql("select id from whistle_case where number = ?")
                .param(numbers.get(0))
                .query(Long.class)
                .single();
    }

    /** How often each of the cases was computed again. */
    private List<Integer> recomputed() {
        return numbers.stream()
                .map(number -> JdbcClient.create(dataSource)
                        .sql("select count(*) from case_event e join whistle_case c on c.id = e.case_id"
                                + " where c.number = ? and e.action = 'recompute'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
