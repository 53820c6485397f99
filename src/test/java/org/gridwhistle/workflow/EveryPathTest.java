package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks cases until every flow of every diagram was taken, and says how many there are. */
@Tag("database")
class EveryPathTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPathTest.class);
    private static final String LADDER = "timer_nextRung";

    private BareEngine bare;

    @Test
    void isWalkedInEveryDiagram() throws Exception {
        bare = new BareEngine();
        try {
            Stream.<Consumer<String>>of(
                            this::throughTriageToDissatisfactionAndSatisfaction,
                            this::declinedReleasedReferredAndWithdrawn,
                            this::throughDepartmentsThatReworkAndSilence,
                            this::throughReturnsOfEveryKind,
                            this::supervisedTwice)
                    .forEach(walk -> walk.accept(BareEngine.newNumber()));

            LOG.info("paths walked: {}", summary());
            assertThat(bare.walked.processes()).containsExactly("department-handling", "supervision", "whistle-case");
            bare.walked.processes().forEach(process -> assertThat(bare.walked.notWalked(process))
                    .as(process)
                    .isEmpty());
        } finally {
            bare.close();
        }
    }

    private void throughTriageToDissatisfactionAndSatisfaction(String number) {
        bare.process.start(number, Stage.TRIAGE);
        bare.process.leave(number, Stage.TRIAGE, Step.DISPATCHED);
        bare.fire(number, LADDER);
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
        bare.process.leave(number, Stage.HANDLING, Step.RESOLVED);
        bare.process.leave(number, Stage.EVALUATING, Step.DISSATISFIED);
        bare.process.leave(number, Stage.HANDLING, Step.RESOLVED);
        bare.process.leave(number, Stage.EVALUATING, Step.SATISFIED);
    }

    private void declinedReleasedReferredAndWithdrawn(String number) {
        bare.process.start(number, Stage.CLAIMING);
        bare.process.leave(number, Stage.CLAIMING, Step.DECLINED_BY_ALL);
        bare.process.leave(number, Stage.TRIAGE, Step.DISPATCHED);
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
        bare.process.leave(number, Stage.HANDLING, Step.RELEASED);
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
        bare.process.leave(number, Stage.HANDLING, Step.REFERRED_UPWARD);
        bare.process.end(number, Step.WITHDRAWN);
    }

    private void throughDepartmentsThatReworkAndSilence(String number) {
        bare.process.start(number, Stage.HANDLING);
        involve(number, 1L);
        bare.fire(number + "#1", LADDER);
        bare.process.signed(number, 1);
        bare.process.replied(number, 1);
        bare.cases.sign(1);
        bare.process.leave(number, Stage.VERIFYING, Step.REWORK_DEPARTMENTS);
        bare.process.replied(number, 1);
        bare.process.leave(number, Stage.VERIFYING, Step.ACCEPTED);
        bare.cases.silenceEnds(number, bare.in(Duration.ZERO));
        bare.fire(number, "timer_evaluationSilence");
    }

    private void throughReturnsOfEveryKind(String number) {
        bare.process.start(number, Stage.HANDLING);
        involve(number, 11L, 12L, 13L);
        bare.process.rerouted(number, 12, 14);
        bare.process.signed(number, 14);
        bare.process.returned(number, 13, false);
        bare.process.returned(number, 11, true);
    }

    private void supervisedTwice(String number) {
        bare.supervision.opened(number, 1);
        bare.supervision.answered(number, 1);
        bare.supervision.decided(number, 1, false);
        bare.supervision.answered(number, 1);
        bare.supervision.decided(number, 1, true);
        bare.supervision.opened(number, 2);
        bare.supervision.ended(number, 2);
    }

    private void involve(String number, Long... assignments) {
        bare.cases.involve(number, assignments);
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
    }

    private String summary() {
        return bare.walked.processes().stream()
                .map(process -> {
                    int all = bare.walked.of(process).size();
                    return process + " " + (all - bare.walked.notWalked(process).size()) + " of " + all;
                })
                .collect(Collectors.joining(", "));
    }
}
