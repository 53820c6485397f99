package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridwhistle.cases.CaseProcess.Retiming;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The one timer of a ladder: it is there from start to end, waits for whichever rung comes next, and each is taken once. */
@Tag("database")
class LadderTest {

    private static final String LADDER = "timer_nextRung";

    private BareEngine bare;
    private String number;
    private Instant start;

    @BeforeEach
    void start() throws Exception {
        bare = new BareEngine();
        start = bare.clock.instant();
        number = BareEngine.newNumber();
    }

    @AfterEach
    void stop() {
        bare.close();
    }

    @Test
    void takesEachRungOnceWhileTheWorkGoesOnUndisturbed() {
        claimingWith(in(1), in(3), in(5));

        bare.show(in(1));
        assertThat(bare.timers.runDue()).isOne();
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(3));
        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);

        bare.show(in(3));
        assertThat(bare.timers.runDue()).isOne();
        bare.show(in(5));
        assertThat(bare.timers.runDue()).isOne();
        assertThat(bare.cases.taken).containsExactly(in(1), in(3), in(5));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(ModelNames.NEVER);
        assertThat(bare.jobs(number)).hasSize(1);
        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
    }

    @Test
    void takesAllThatFellDueWhileNobodyLookedAtOnce() {
        claimingWith(in(1), in(3), in(90));

        bare.show(in(50));
        assertThat(bare.timers.runDue()).isOne();

        assertThat(bare.cases.taken).containsExactly(in(1), in(3));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(90));
    }

    @Test
    void waitsForTheNextClockWhenAStepEndsOneAndStartsAnother() {
        claimingWith(in(1), in(3));
        bare.cases.rungs(number, null, in(48));
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(48));

        bare.cases.rungs(number, null, in(2), in(48));
        bare.process.leave(number, Stage.HANDLING, Step.RELEASED);
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(2));
        assertThat(bare.jobs(number)).hasSize(1);
    }

    @Test
    void comesBackToLifeWhenAClockIsMovedAfterItsLastRung() {
        claimingWith(in(1));
        bare.show(in(1));
        bare.timers.runDue();
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(ModelNames.NEVER);

        bare.cases.rungs(number, null, in(30));
        bare.process.retime(List.of(new Retiming(number, null, false, in(30))));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(30));
        bare.process.retime(List.of(new Retiming(number, null, false, null)));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(ModelNames.NEVER);
    }

    @Test
    void firesInVainWithoutHarmWhenTheClockEndedMeanwhile() {
        claimingWith(in(1));
        bare.cases.rungs(number, null);
        bare.show(in(1));

        assertThat(bare.timers.runDue()).isOne();
        assertThat(bare.cases.taken).isEmpty();
        assertThat(bare.jobs(number)).singleElement().satisfies(job -> assertThat(job.getDuedate())
                .isEqualTo(ModelNames.NEVER));
        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
    }

    @Test
    void keepsOneTimerThroughAFailureAndTakesTheRungAtTheNextTry() {
        claimingWith(in(1), in(3));
        bare.cases.fail(new IllegalStateException("the mail server is on fire"));
        bare.show(in(1));
        bare.timers.runDue();
        assertThat(bare.jobs(number)).hasSize(1);
        assertThat(bare.timerAt(number, LADDER)).isBefore(in(3));

        bare.cases.fail(null);
        bare.show(in(1).plusSeconds(90));
        assertThat(bare.timers.runDue()).isOne();
        assertThat(bare.cases.taken).containsExactly(in(1));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(3));
        assertThat(bare.jobs(number)).hasSize(1);
    }

    @Test
    void isNotPutOffByAStepWhileItOwesARung() {
        claimingWith(in(1), in(20));
        bare.cases.fail(new IllegalStateException("the mail server is on fire"));
        bare.show(in(1));
        bare.timers.runDue();
        Instant nextTry = bare.timerAt(number, LADDER);

        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(nextTry);

        bare.cases.fail(null);
        bare.show(in(2));
        bare.timers.runDue();
        assertThat(bare.cases.taken).containsExactly(in(1));
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(20));
    }

    @Test
    void losesAgainstAnActThatCommitsWhileItFiresAndTakesTheRungLater() {
        claimingWith(in(1), in(20));
        bare.show(in(1));
        bare.cases.beforeAdvance(() -> {
            bare.cases.beforeAdvance(() -> {});
            meanwhile(() -> bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED));
        });

        assertThat(bare.timers.runDue()).as("the second try of the same call").isLessThanOrEqualTo(1);
        assertThat(bare.jobs(number)).hasSize(1);
        bare.show(in(2));
        bare.timers.runDue();

        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
        assertThat(bare.timerAt(number, LADDER)).isEqualTo(in(20));
        assertThat(bare.jobs(number)).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenTheCaseClosesWhileItFires() {
        bare.cases.rungs(number, null, in(1));
        bare.process.start(number, Stage.HANDLING);
        bare.process.leave(number, Stage.HANDLING, Step.RESOLVED);
        bare.show(in(1));
        bare.cases.beforeAdvance(() -> {
            bare.cases.beforeAdvance(() -> {});
            meanwhile(() -> bare.process.leave(number, Stage.EVALUATING, Step.SATISFIED));
        });

        assertThat(bare.timers.runDue()).isZero();
        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.engine
                        .getManagementService()
                        .createJobQuery()
                        .processDefinitionKey(ModelNames.MAIN)
                        .count())
                .isZero();
    }

    @Test
    void standsStillWhileTheCaseIsSuspended() {
        claimingWith(in(1));
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
        bare.process.suspend(number);
        bare.show(in(50));
        assertThat(bare.timers.runDue()).isZero();

        bare.cases.rungs(number, null, in(60));
        bare.process.resume(number);
        assertThat(bare.timers.nextDueUntil(in(100))).contains(in(60));
    }

    @Test
    void isMovedInBulk() {
        var moved = new ArrayList<Retiming>();
        for (int i = 0; i < 1_200; i++) {
            String each = BareEngine.newNumber();
            bare.cases.rungs(each, null, in(1));
            bare.process.start(each, Stage.CLAIMING);
            moved.add(new Retiming(each, null, false, in(100 + i)));
        }
        moved.add(new Retiming("WG19990101", null, false, in(3)));

        bare.process.retime(moved);

        for (Retiming each : List.of(moved.get(0), moved.get(499), moved.get(500), moved.get(1_199))) {
            assertThat(bare.timerAt(each.caseNumber(), LADDER)).isEqualTo(each.at());
        }
        assertThat(bare.timers.nextDueUntil(in(99))).isEmpty();
    }

    /** In a transaction of its own that commits before the caller's goes on. */
    private void meanwhile(Runnable act) {
        var other = new Thread(act);
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void claimingWith(Instant... rungs) {
        bare.cases.rungs(number, null, rungs);
        bare.process.start(number, Stage.CLAIMING);
    }

    private Instant in(int hours) {
        return start.plus(Duration.ofHours(hours));
    }
}
