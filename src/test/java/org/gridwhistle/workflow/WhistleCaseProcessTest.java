package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridwhistle.cases.CaseProcess.Retiming;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process of a case, step by step, through the port that {@code cases} uses. */
@Tag("database")
class WhistleCaseProcessTest {

    private static final String LADDER = "timer_nextRung";
    private static final String SILENCE = "timer_evaluationSilence";
    private static BareEngine bare;

    private String number;
    private Instant rung;
    private Instant silence;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void chooseNumber() {
        number = BareEngine.newNumber();
        rung = bare.in(Duration.ofHours(8));
        silence = bare.in(Duration.ofDays(5));
        bare.cases.rungs(number, null, rung);
        bare.cases.silenceEnds(number, silence);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAGE", "CLAIMING", "HANDLING"})
    void beginsWhereTheCaseBegins(Stage stage) {
        bare.process.start(number, stage);

        assertThat(bare.standing(number)).containsExactly(ModelNames.taskOf(stage));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(rung);
    }

    @Test
    void runsFromTheWhistleToItsCloseWhenTheDeputyResolvesIt() {
        bare.process.start(number, Stage.TRIAGE);
        leave(Stage.TRIAGE, Step.DISPATCHED);
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RESOLVED);
        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
        assertThat(bare.timerAt(number, SILENCE)).isEqualTo(silence);
        leave(Stage.EVALUATING, Step.SATISFIED);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_closed");
    }

    @Test
    void waitsForEveryDepartmentBeforeTheDeputyVerifies() {
        bare.process.start(number, Stage.HANDLING);
        involve(71L, 72L);
        assertThat(bare.standing(number)).containsExactly("callActivity_handleDepartment");

        bare.process.signed(number, 71);
        bare.process.replied(number, 71);
        assertThat(bare.standing(number)).containsExactly("callActivity_handleDepartment");

        bare.process.signed(number, 72);
        bare.process.replied(number, 72);
        assertThat(bare.standing(number)).containsExactly("userTask_verifyReply");

        leave(Stage.VERIFYING, Step.ACCEPTED);
        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
    }

    @Test
    void asksForNoSecondSignatureWhenADepartmentReworks() {
        bare.process.start(number, Stage.HANDLING);
        involve(81L);
        bare.process.signed(number, 81);
        bare.process.replied(number, 81);

        bare.cases.sign(81);
        leave(Stage.VERIFYING, Step.REWORK_DEPARTMENTS);

        assertThat(bare.standing(number + "#81")).containsExactly("userTask_replyAssignment");
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFERRED_UPWARD"})
    void goesBackToClaiming(Step step) {
        bare.process.start(number, Stage.HANDLING);
        leave(Stage.HANDLING, step);

        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
    }

    @Test
    void goesToTriageWhenEverybodyDeclined() {
        bare.process.start(number, Stage.CLAIMING);
        leave(Stage.CLAIMING, Step.DECLINED_BY_ALL);

        assertThat(bare.standing(number)).containsExactly("userTask_triageCase");
    }

    @Test
    void goesBackToTheDeputyWhenPeopleAreNotSatisfied() {
        bare.process.start(number, Stage.HANDLING);
        leave(Stage.HANDLING, Step.RESOLVED);
        leave(Stage.EVALUATING, Step.DISSATISFIED);

        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
        assertThat(bare.timerAt(number, SILENCE)).isNull();
        assertThat(bare.jobs(number)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAGE", "CLAIMING", "HANDLING", "DEPARTMENTS", "VERIFYING", "EVALUATING"})
    void endsAtOnceWhereverItStands(Stage stage) {
        standingAt(stage);

        bare.process.end(number, Step.MERGED);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.runs(number + "#61")).isFalse();
        assertThat(bare.runs(number + "#62")).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_endedEarly").doesNotContain("endEvent_closed");
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLING", "DEPARTMENTS"})
    void endsAtOnceThoughSuspended(Stage stage) {
        standingAt(stage);
        bare.process.suspend(number);

        bare.process.end(number, Step.MERGED);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.runs(number + "#61")).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_endedEarly");
    }

    @Test
    void endsAtOnceForThreeReasonsOnly() {
        bare.process.start(number, Stage.TRIAGE);

        assertThatIllegalArgumentException().isThrownBy(() -> bare.process.end(number, Step.SATISFIED));
        bare.process.end(number, Step.REFUSED);
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.process.end(number, Step.WITHDRAWN))
                .withMessageContaining(number);
    }

    @Test
    void closesAfterSilence() {
        bare.process.start(number, Stage.HANDLING);
        leave(Stage.HANDLING, Step.RESOLVED);
        bare.cases.silenceEnds(number, bare.clock.instant());
        bare.fire(number, SILENCE);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_closedUnevaluated");
        assertThat(bare.cases.closed).contains(number);
    }

    @Test
    void staysOpenWhenSilenceIsNotOverAfterAll() {
        bare.process.start(number, Stage.HANDLING);
        leave(Stage.HANDLING, Step.RESOLVED);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> bare.fire(number, SILENCE));

        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
    }

    @Test
    void movesTheEndOfTheEvaluation() {
        Instant later = bare.in(Duration.ofDays(9));
        bare.process.start(number, Stage.HANDLING);
        leave(Stage.HANDLING, Step.RESOLVED);

        bare.process.retime(List.of(new Retiming(number, null, true, later)));

        assertThat(bare.timerAt(number, SILENCE)).isEqualTo(later);
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(rung);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLING", "DEPARTMENTS"})
    void standsStillWhileItIsSuspendedAndGoesOnAfterwards(Stage stage) {
        standingAt(stage);
        bare.process.suspend(number);

        assertThat(bare.jobs(number)).allMatch(job -> job.isSuspended());
        Instant later = bare.in(Duration.ofDays(40));
        bare.cases.rungs(number, null, later);
        bare.cases.rungs(number, 61L, later.plusSeconds(60));
        bare.process.resume(number);

        assertThat(bare.jobs(number)).noneMatch(job -> job.isSuspended());
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(later);
        assertThat(bare.standing(number)).hasSize(1);
        if (stage == Stage.DEPARTMENTS) {
            assertThat(bare.timerAt(number + "#61", LADDER)).isEqualTo(later.plusSeconds(60));
            bare.process.signed(number, 61);
        } else {
            leave(Stage.HANDLING, Step.RESOLVED);
        }
    }

    @Test
    void takesNoStepWhileItIsSuspended() {
        standingAt(Stage.DEPARTMENTS);
        bare.process.suspend(number);

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> bare.process.signed(number, 61));
        assertThat(bare.standing(number + "#61")).containsExactly("userTask_signAssignment");
    }

    @Test
    void saysWhenItDoesNotStandWhereTheCaseSays() {
        bare.process.start(number, Stage.CLAIMING);

        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> leave(Stage.HANDLING, Step.RESOLVED))
                .withMessageContaining(number)
                .withMessageContaining("userTask_handleCase");
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.process.suspend("WG19990101"))
                .withMessageContaining("WG19990101");
    }

    @Test
    void storesNoVariableOfItsOwn() {
        bare.process.start(number, Stage.CLAIMING);
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RELEASED);
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RESOLVED);

        assertThat(bare.engine.getRuntimeService().getVariables(bare.instance(number)))
                .isEmpty();
    }

    private void standingAt(Stage stage) {
        bare.process.start(number, stage == Stage.TRIAGE || stage == Stage.CLAIMING ? stage : Stage.HANDLING);
        switch (stage) {
            case DEPARTMENTS -> involve(61L, 62L);
            case VERIFYING -> {
                involve(61L);
                bare.process.signed(number, 61);
                bare.process.replied(number, 61);
            }
            case EVALUATING -> leave(Stage.HANDLING, Step.RESOLVED);
            default -> {
                // it stands there from the start
            }
        }
    }

    private void leave(Stage from, Step step) {
        bare.process.leave(number, from, step);
    }

    private void involve(Long... assignments) {
        bare.cases.involve(number, assignments);
        leave(Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
    }
}
