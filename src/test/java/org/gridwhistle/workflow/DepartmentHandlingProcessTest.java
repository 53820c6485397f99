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

/** One department's round, called from the process of a case. */
@Tag("database")
class DepartmentHandlingProcessTest {

    private static final long ASSIGNMENT = 5;
    private static BareEngine bare;

    private String number;
    private String round;
    private Instant signRung;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void involveADepartment() {
        number = BareEngine.newNumber();
        round = number + "#" + ASSIGNMENT;
        signRung = bare.in(Duration.ofHours(6));
        bare.cases.advances.clear();
        bare.cases.involve(number, signRung, ASSIGNMENT);
        bare.process.start(number, Stage.HANDLING, new ProcessTimers(null, bare.in(Duration.ofDays(9)), null));
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED, ProcessTimers.UNCHANGED);
    }

    @Test
    void waitsForTheSignatureFirst() {
        assertThat(bare.standing(round)).containsExactly("userTask_signAssignment");
        assertThat(bare.timerAt(round, "timer_signRung")).isEqualTo(signRung);
    }

    @Test
    void waitsForTheReplyOnceSigned() {
        Instant replyRung = bare.in(Duration.ofDays(6));
        bare.process.signed(number, ASSIGNMENT, replyRung);

        assertThat(bare.standing(round)).containsExactly("userTask_replyAssignment");
        assertThat(bare.timerAt(round, "timer_replyRung")).isEqualTo(replyRung);
        assertThat(bare.timerAt(round, "timer_signRung")).isNull();
    }

    @Test
    void takesTheRungsOfItsOwnClocks() {
        Instant next = signRung.plus(Duration.ofHours(2));
        bare.cases.nextRungs(number, ClockKind.SIGN, ASSIGNMENT, next);
        bare.fire(round, "timer_signRung");
        assertThat(bare.timerAt(round, "timer_signRung")).isEqualTo(next);

        bare.process.signed(number, ASSIGNMENT, bare.in(Duration.ofDays(6)));
        bare.fire(round, "timer_replyRung");

        assertThat(bare.timerAt(round, "timer_replyRung")).isEqualTo(ModelNames.NEVER);
        assertThat(bare.standing(round)).containsExactly("userTask_replyAssignment");
        assertThat(bare.cases.advances).containsExactly(number + " SIGN 5", number + " REPLY 5");
    }

    @Test
    void movesItsTimers() {
        Instant later = bare.in(Duration.ofDays(12));
        bare.process.retime(number, ClockKind.SIGN, ASSIGNMENT, later);
        assertThat(bare.timerAt(round, "timer_signRung")).isEqualTo(later);

        bare.process.signed(number, ASSIGNMENT, bare.in(Duration.ofDays(6)));
        bare.process.retime(number, ClockKind.REPLY, ASSIGNMENT, later);
        assertThat(bare.timerAt(round, "timer_replyRung")).isEqualTo(later);
    }

    @Test
    void endsWithTheReply() {
        bare.process.signed(number, ASSIGNMENT, bare.in(Duration.ofDays(6)));
        bare.process.replied(number, ASSIGNMENT);

        assertThat(bare.runs(round)).isFalse();
        assertThat(bare.passed(round)).contains("endEvent_replied");
        assertThat(bare.standing(number)).containsExactly("userTask_verifyReply");
    }

    @Test
    void takesNoReplyBeforeTheSignature() {
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.process.replied(number, ASSIGNMENT))
                .withMessageContaining(round);
    }
}
