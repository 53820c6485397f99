package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.cases.ProcessTimers;
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

    private static BareEngine bare;

    private String number;
    private Instant claimRung;
    private Instant handleRung;
    private Instant evaluateRung;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void chooseNumber() {
        number = BareEngine.newNumber();
        claimRung = bare.in(Duration.ofHours(8));
        handleRung = bare.in(Duration.ofDays(10));
        evaluateRung = bare.in(Duration.ofDays(5));
        bare.cases.advances.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAGE", "CLAIMING", "HANDLING"})
    void beginsWhereTheCaseBegins(Stage stage) {
        startAt(stage);

        assertThat(bare.standing(number)).containsExactly(ModelNames.taskOf(stage));
        assertThat(bare.timerAt(number, "timer_handleRung")).isEqualTo(handleRung);
    }

    @Test
    void runsFromTheWhistleToItsCloseWhenTheDeputyResolvesIt() {
        startAt(Stage.TRIAGE);
        leave(Stage.TRIAGE, Step.DISPATCHED);
        assertThat(bare.timerAt(number, "timer_claimRung")).isEqualTo(claimRung);
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RESOLVED);
        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
        assertThat(bare.timerAt(number, "timer_evaluationSilence")).isEqualTo(evaluateRung);
        leave(Stage.EVALUATING, Step.SATISFIED);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_closed");
    }

    @Test
    void waitsForEveryDepartmentBeforeTheDeputyVerifies() {
        startAt(Stage.HANDLING);
        involve(71L, 72L);
        assertThat(bare.standing(number)).containsExactly("callActivity_handleDepartment");

        bare.process.signed(number, 71, bare.in(Duration.ofDays(7)));
        bare.process.replied(number, 71);
        assertThat(bare.standing(number)).containsExactly("callActivity_handleDepartment");

        bare.process.signed(number, 72, bare.in(Duration.ofDays(7)));
        bare.process.replied(number, 72);
        assertThat(bare.standing(number)).containsExactly("userTask_verifyReply");

        leave(Stage.VERIFYING, Step.ACCEPTED);
        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
    }

    @Test
    void asksForNoSecondSignatureWhenADepartmentReworks() {
        startAt(Stage.HANDLING);
        involve(81L);
        bare.process.signed(number, 81, bare.in(Duration.ofDays(7)));
        bare.process.replied(number, 81);

        bare.cases.sign(81);
        Instant again = bare.in(Duration.ofDays(3));
        bare.cases.involve(number, again, 81L);
        leave(Stage.VERIFYING, Step.REWORK_DEPARTMENTS);

        assertThat(bare.standing(number + "#81")).containsExactly("userTask_replyAssignment");
        assertThat(bare.timerAt(number + "#81", "timer_replyRung")).isEqualTo(again);
    }

    @Test
    void returnsToTheDeputyForRework() {
        startAt(Stage.HANDLING);
        involve(91L);
        bare.process.signed(number, 91, bare.in(Duration.ofDays(7)));
        bare.process.replied(number, 91);
        leave(Stage.VERIFYING, Step.REWORK_DEPUTY);

        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFERRED_UPWARD"})
    void goesBackToClaimingWithAFreshClock(Step step) {
        startAt(Stage.HANDLING);
        leave(Stage.HANDLING, step);

        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
        assertThat(bare.timerAt(number, "timer_claimRung")).isEqualTo(claimRung);
        assertThat(bare.timerAt(number, "timer_handleRung")).isEqualTo(handleRung);
    }

    @Test
    void goesToTriageWhenEverybodyDeclined() {
        startAt(Stage.CLAIMING);
        leave(Stage.CLAIMING, Step.DECLINED_BY_ALL);

        assertThat(bare.standing(number)).containsExactly("userTask_triageCase");
        assertThat(bare.timerAt(number, "timer_claimRung")).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIAGE", "CLAIMING"})
    void endsWhenTheRaiserWithdraws(Stage stage) {
        startAt(stage);
        leave(stage, Step.WITHDRAWN);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_withdrawn").doesNotContain("endEvent_closed");
    }

    @Test
    void endsWhenTheStationRefuses() {
        startAt(Stage.TRIAGE);
        leave(Stage.TRIAGE, Step.REFUSED);

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_refused");
    }

    @Test
    void beginsAnotherRoundWithAFreshHandleClockWhenPeopleAreNotSatisfied() {
        startAt(Stage.HANDLING);
        leave(Stage.HANDLING, Step.RESOLVED);
        assertThat(bare.timerAt(number, "timer_handleRung")).isNull();

        handleRung = bare.in(Duration.ofDays(20));
        leave(Stage.EVALUATING, Step.DISSATISFIED);

        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
        assertThat(bare.timerAt(number, "timer_handleRung")).isEqualTo(handleRung);
    }

    @Test
    void takesEachClaimRungOnceWhileOneTokenWaits() {
        startAt(Stage.CLAIMING);
        Instant second = claimRung.plus(Duration.ofHours(2));
        bare.cases.nextRungs(number, ClockKind.CLAIM, null, second);

        bare.fire(number, "timer_claimRung");
        assertThat(bare.timerAt(number, "timer_claimRung")).isEqualTo(second);
        bare.fire(number, "timer_claimRung");

        assertThat(bare.timerAt(number, "timer_claimRung")).isEqualTo(ModelNames.NEVER);
        assertThat(bare.cases.advances).containsExactly(number + " CLAIM", number + " CLAIM");
        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
        leave(Stage.CLAIMING, Step.CLAIMED);
        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
    }

    @Test
    void letsTheHandleClockClimbBesideTheWorkAndStopWithTheRound() {
        startAt(Stage.CLAIMING);
        Instant second = handleRung.plus(Duration.ofDays(2));
        bare.cases.nextRungs(number, ClockKind.HANDLE, null, second);

        bare.fire(number, "timer_handleRung");
        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
        assertThat(bare.timerAt(number, "timer_nextHandleRung")).isEqualTo(second);

        leave(Stage.CLAIMING, Step.CLAIMED);
        assertThat(bare.timerAt(number, "timer_nextHandleRung")).isEqualTo(second);
        leave(Stage.HANDLING, Step.RESOLVED);

        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
        assertThat(bare.timerAt(number, "timer_nextHandleRung")).isNull();
        assertThat(bare.cases.advances).containsExactly(number + " HANDLE");
    }

    @Test
    void keepsWorkingWhenTheHandleLadderHasEnded() {
        startAt(Stage.HANDLING);
        bare.fire(number, "timer_handleRung");
        assertThat(bare.passed(number)).contains("endEvent_listed");

        involve(101L);
        bare.process.signed(number, 101, bare.in(Duration.ofDays(7)));
        bare.process.replied(number, 101);
        leave(Stage.VERIFYING, Step.ACCEPTED);

        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
    }

    @Test
    void remindsTheRaiserAndClosesAfterSilence() {
        Instant end = evaluateRung.plus(Duration.ofDays(1));
        startAt(Stage.HANDLING);
        leave(Stage.HANDLING, Step.RESOLVED);
        bare.cases.silenceEnds(number, end);
        bare.cases.nextRungs(number, ClockKind.EVALUATE, null, end);

        bare.fire(number, "timer_evaluationSilence");
        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
        assertThat(bare.timerAt(number, "timer_evaluationSilence")).isEqualTo(end);

        bare.cases.silenceEnds(number, bare.clock.instant());
        bare.fire(number, "timer_evaluationSilence");
        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).contains("endEvent_closedUnevaluated");
    }

    @Test
    void movesTimersThatWait() {
        Instant later = bare.in(Duration.ofDays(30));
        startAt(Stage.CLAIMING);
        bare.process.retime(number, ClockKind.CLAIM, null, later);
        bare.process.retime(number, ClockKind.HANDLE, null, later);
        assertThat(bare.timerAt(number, "timer_claimRung")).isEqualTo(later);
        assertThat(bare.timerAt(number, "timer_handleRung")).isEqualTo(later);

        bare.cases.nextRungs(number, ClockKind.HANDLE, null, later.plusSeconds(60));
        bare.fire(number, "timer_handleRung");
        bare.process.retime(number, ClockKind.HANDLE, null, later.plusSeconds(90));
        assertThat(bare.timerAt(number, "timer_nextHandleRung")).isEqualTo(later.plusSeconds(90));

        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RESOLVED);
        bare.process.retime(number, ClockKind.EVALUATE, null, later);
        assertThat(bare.timerAt(number, "timer_evaluationSilence")).isEqualTo(later);
    }

    @Test
    void waitsForTheHandleClockAgainWhenItIsMovedAfterItsLastRung() {
        Instant later = bare.in(Duration.ofDays(30));
        startAt(Stage.HANDLING);
        bare.fire(number, "timer_handleRung");
        assertThat(bare.timerAt(number, "timer_nextHandleRung")).isNull();

        bare.process.retime(number, ClockKind.HANDLE, null, later);

        assertThat(bare.timerAt(number, "timer_nextHandleRung")).isEqualTo(later);
        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
        leave(Stage.HANDLING, Step.RESOLVED);
        assertThat(bare.standing(number)).containsExactly("userTask_evaluateCase");
    }

    @Test
    void saysWhenItDoesNotStandWhereTheCaseSays() {
        startAt(Stage.CLAIMING);

        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> leave(Stage.HANDLING, Step.RESOLVED))
                .withMessageContaining(number);
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.process.retime(number, ClockKind.EVALUATE, null, claimRung));
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RESOLVED);
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.process.retime(number, ClockKind.HANDLE, null, handleRung));
    }

    @Test
    void holdsNoMoreThanSixVariables() {
        startAt(Stage.CLAIMING);
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RELEASED);
        leave(Stage.CLAIMING, Step.CLAIMED);
        leave(Stage.HANDLING, Step.RESOLVED);

        assertThat(bare.engine.getRuntimeService().getVariables(bare.instance(number)))
                .containsOnlyKeys("entry", "step", "claimRungAt", "handleRungAt", "evaluateRungAt");
    }

    private void startAt(Stage stage) {
        bare.process.start(number, stage, timers());
    }

    private void leave(Stage from, Step step) {
        bare.process.leave(number, from, step, timers());
    }

    private void involve(Long... assignments) {
        bare.cases.involve(number, bare.in(Duration.ofHours(4)), assignments);
        leave(Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
    }

    private ProcessTimers timers() {
        return new ProcessTimers(claimRung, handleRung, evaluateRung);
    }
}
