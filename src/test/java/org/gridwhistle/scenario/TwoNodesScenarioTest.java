package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.SecondNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several identical nodes run over one database; what a clock does, it does once. */
@ScenarioTest
class TwoNodesScenarioTest {

    private static final int CASES = 6;

    @Autowired
    Api api;

    @Autowired
    ApplicationContext here;

    @Autowired
    WholeSecondClock clock;

    @Autowired
    DueTimers timers;

    @Autowired
    ConsistencyCheck check;

    @Test
    @DisplayName("两个节点同时跑到期时限：每一级只走一次")
    void takesEachRungOnceWhenTwoNodesRunTheSameTimersAtOnce() throws Exception {
        var whistles = new Whistles(api);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            numbers.add(whistles.waitingForDeputy());
        }
        try (var other = SecondNode.beside(here)) {
            for (String evening : List.of("2026-03-03T18:00:00", "2026-03-04T18:00:00", "2026-03-06T18:00:00")) {
                var now = LocalDateTime.parse(evening).atZone(clock.getZone()).toInstant();
                clock.show(now);
                other.show(now);
                bothAtOnce(timers, other.timers());
                // what collided is due still
                timers.runDue();
            }
        }
        for (String number : numbers) {
            assertThat(whistles.actions(number))
                    .containsExactly(
                            "raise", "dispatch", "remind", "turn-yellow", "turn-red", "climb", "supervise", "list");
        }
        assertThat(check.all().faults()).isEmpty();
    }

    private static void bothAtOnce(DueTimers one, DueTimers another) throws Exception {
        var start = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var first = nodes.submit(() -> {
                start.await();
                return one.runDue();
            });
            var second = nodes.submit(() -> {
                start.await();
                return another.runDue();
            });
            first.get();
            second.get();
        } finally {
            nodes.shutdownNow();
        }
    }
}
