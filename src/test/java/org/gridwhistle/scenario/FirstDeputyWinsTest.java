package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 报到是抢单: of sixteen who press at once one gets the case, and the others are told who did (domain.md, rule 2). */
@ScenarioTest
class FirstDeputyWinsTest {

    private static final int AT_ONCE = 16;

    @Autowired
    Api api;

    Whistles whistles;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
    }

    @RepeatedTest(3)
    @DisplayName("小组的代表同时报到：一人成功，其余都知道是谁")
    void givesTheCaseToOneOfTheGroup() throws Exception {
        String number = whistles.waitingForDeputy();
        var group = List.of("deputy1", "deputy2", "leader1");
        var answers = atOnce(i -> api.as(group.get(i % group.size())).post("/cases/{n}/claim", number));
        oneWins(number, answers);
    }

    @Test
    @DisplayName("同一位代表连按多次：只报到一次")
    void countsADeputyWhoPressesAgainOnce() throws Exception {
        String number = whistles.waitingForDeputy();
        var answers = atOnce(i -> api.as("deputy1").post("/cases/{n}/claim", number));
        oneWins(number, answers);
    }

    @Test
    @DisplayName("报到、撤回、派单、指派同时发生：只有一件事发生，记录完整")
    void letsOnlyOneOfFourDifferentActsHappen() throws Exception {
        for (int round = 0; round < 3; round++) {
            String number = whistles.waitingForDeputy();
            var acts = List.<Callable<Answer>>of(
                    () -> api.as("deputy1").post("/cases/{n}/claim", number),
                    () -> whistles.tries("grid1", number, "withdraw"),
                    () -> whistles.tries("leader1", number, "assign"),
                    () -> api.as("deputy2").post("/cases/{n}/claim", number));
            var answers = atOnce(i -> acts.get(i % 4).call());
            assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
            var actions = whistles.actions(number);
            long done =
                    answers.stream().filter(answer -> answer.status() == 200).count();
            assertThat(actions)
                    .as("an assignment may follow a claim, everything done is on record")
                    .hasSize(2 + (int) done);
        }
    }

    private void oneWins(String number, List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        var won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        String winner = won.get(0).string("/deputy/name");
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(answer -> {
                    answer.refused(409, "CASE_ALREADY_CLAIMED");
                    assertThat(answer.string("/detail")).contains(winner);
                });
        assertThat(whistles.actions(number)).containsExactly("raise", "dispatch", "claim");
        assertThat(whistles.read("supervisor1", number).at("/deputy/name").asString())
                .isEqualTo(winner);
    }

    private interface Ask {
        Answer ask(int i) throws Exception;
    }

    private static List<Answer> atOnce(Ask ask) throws Exception {
        var barrier = new CyclicBarrier(AT_ONCE);
        var people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> people.submit(() -> {
                        barrier.await();
                        return ask.ask(i);
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var each : asked) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}
