package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gridwhistle.cases.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A supervision task, which runs beside the case. */
@Tag("database")
class SupervisionProcessTest {

    private static final long TASK = 7;
    private static BareEngine bare;

    private String number;
    private String key;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void open() {
        number = BareEngine.newNumber();
        key = number + "!" + TASK;
        bare.process.start(number, Stage.HANDLING);
        bare.supervision.opened(number, TASK);
    }

    @Test
    void waitsForTheHoldersAnswerAndThenForTheSupervisor() {
        assertThat(bare.standing(key)).containsExactly("userTask_answerSupervision");
        bare.supervision.answered(number, TASK);
        assertThat(bare.standing(key)).containsExactly("userTask_reviewSupervision");
    }

    @Test
    void endsWhenTheAnswerIsAccepted() {
        bare.supervision.answered(number, TASK);
        bare.supervision.decided(number, TASK, true);

        assertThat(bare.runs(key)).isFalse();
        assertThat(bare.passed(key)).contains("endEvent_supervisionAccepted");
        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
    }

    @Test
    void goesBackToTheHolderWhenItIsNot() {
        bare.supervision.answered(number, TASK);
        bare.supervision.decided(number, TASK, false);

        assertThat(bare.standing(key)).containsExactly("userTask_answerSupervision");
    }

    @Test
    void endsWithItsCaseWhetherAnsweredOrNot() {
        bare.supervision.opened(number, TASK + 1);
        bare.supervision.answered(number, TASK + 1);
        bare.supervision.ended(number, TASK);
        bare.supervision.ended(number, TASK + 1);

        assertThat(bare.runs(key)).isFalse();
        assertThat(bare.passed(key)).contains("endEvent_supervisionEnded");
        assertThat(bare.runs(number + "!" + (TASK + 1))).isFalse();
    }

    @Test
    void takesNoDecisionBeforeTheAnswer() {
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.supervision.decided(number, TASK, true))
                .withMessageContaining(key);
    }
}
