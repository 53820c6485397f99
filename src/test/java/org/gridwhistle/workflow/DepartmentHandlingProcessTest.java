package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

/** Departments' rounds, called from the process of a case: 1 leads, 2 is joint. */
@Tag("database")
class DepartmentHandlingProcessTest {

    private static final String LADDER = "timer_nextRung";
    private static final long LEAD = 1;
    private static final long JOINT = 2;
    private static final long ANOTHER = 3;
    private static BareEngine bare;

    private String number;
    private String lead;
    private String joint;
    private String another;
    private Instant signRung;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void involveTwoDepartments() {
        number = BareEngine.newNumber();
        lead = number + "#" + LEAD;
        joint = number + "#" + JOINT;
        another = number + "#" + ANOTHER;
        signRung = bare.in(Duration.ofHours(6));
        bare.cases.advances.clear();
        bare.cases.involve(number, LEAD, JOINT);
        bare.cases.rungs(number, LEAD, signRung);
        bare.process.start(number, Stage.HANDLING);
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
    }

    @Test
    void waitsForTheSignatureFirst() {
        assertThat(bare.standing(lead)).containsExactly("userTask_signAssignment");
        assertThat(bare.timerAt(lead, LADDER)).isEqualTo(signRung);
        assertThat(bare.timerAt(joint, LADDER)).as("it has no clock").isEqualTo(ModelNames.NEVER);
    }

    @Test
    void waitsForTheReplyOnceSigned() {
        Instant replyRung = bare.in(Duration.ofDays(6));
        bare.cases.rungs(number, LEAD, replyRung);
        bare.process.signed(number, LEAD);

        assertThat(bare.standing(lead)).containsExactly("userTask_replyAssignment");
        assertThat(bare.timerAt(lead, LADDER)).isEqualTo(replyRung);
    }

    @Test
    void takesTheRungsOfItsOwnClocks() {
        Instant next = signRung.plus(Duration.ofHours(2));
        bare.cases.rungs(number, LEAD, next);
        bare.fire(lead, LADDER);

        assertThat(bare.timerAt(lead, LADDER)).isEqualTo(next);
        assertThat(bare.standing(lead)).containsExactly("userTask_signAssignment");
        assertThat(bare.cases.advances).containsExactly(BusinessKey.of(number, LEAD));
    }

    @Test
    void movesItsTimer() {
        Instant later = bare.in(Duration.ofDays(12));
        bare.process.retime(List.of(new Retiming(number, LEAD, false, later)));

        assertThat(bare.timerAt(lead, LADDER)).isEqualTo(later);
        assertThat(bare.timerAt(joint, LADDER)).isEqualTo(ModelNames.NEVER);
    }

    @Test
    void endsWithTheReply() {
        bare.process.signed(number, JOINT);
        bare.process.replied(number, JOINT);
        assertThat(bare.runs(joint)).isFalse();
        assertThat(bare.standing(number)).containsExactly("callActivity_handleDepartment");

        bare.process.signed(number, LEAD);
        bare.process.replied(number, LEAD);
        assertThat(bare.passed(lead)).contains("endEvent_replied");
        assertThat(bare.standing(number)).containsExactly("userTask_verifyReply");
    }

    @Test
    void goesOnWithAnotherDepartmentThatHasToSignItself() {
        Instant fresh = bare.in(Duration.ofHours(9));
        bare.cases.rungs(number, ANOTHER, fresh);

        bare.process.rerouted(number, LEAD, ANOTHER);

        assertThat(bare.runs(lead)).isFalse();
        assertThat(bare.standing(another)).containsExactly("userTask_signAssignment");
        assertThat(bare.timerAt(another, LADDER)).isEqualTo(fresh);
        bare.cases.advances.clear();
        bare.fire(another, LADDER);
        assertThat(bare.cases.advances).containsExactly(BusinessKey.of(number, ANOTHER));

        bare.process.signed(number, ANOTHER);
        bare.process.replied(number, ANOTHER);
        assertThat(bare.passed(another)).contains("serviceTask_rerouteAssignment", "endEvent_replied");
        bare.process.signed(number, JOINT);
        bare.process.replied(number, JOINT);
        assertThat(bare.standing(number)).containsExactly("userTask_verifyReply");
    }

    @Test
    void goesOnWithoutAJointDepartmentThatReturned() {
        bare.process.returned(number, JOINT, false);

        assertThat(bare.runs(joint)).isFalse();
        assertThat(bare.passed(joint)).contains("endEvent_jointReturned");
        assertThat(bare.standing(lead)).containsExactly("userTask_signAssignment");
        bare.process.signed(number, LEAD);
        bare.process.replied(number, LEAD);
        assertThat(bare.standing(number)).containsExactly("userTask_verifyReply");
    }

    @Test
    void returnsToTheDeputyWithTheLead() {
        bare.process.signed(number, JOINT);
        bare.process.returned(number, LEAD, true);

        assertThat(bare.standing(number)).containsExactly("userTask_handleCase");
        assertThat(bare.passed(number)).contains("boundaryEvent_leadReturned");
        assertThat(bare.passed(lead)).contains("endEvent_leadReturned");
        assertThat(bare.runs(lead)).isFalse();
        assertThat(bare.runs(joint)).isFalse();
        assertThat(bare.jobs(number)).hasSize(1);
        bare.process.leave(number, Stage.HANDLING, Step.RESOLVED);
    }

    @Test
    void takesNoReplyBeforeTheSignature() {
        assertThatExceptionOfType(ProcessOutOfStep.class)
                .isThrownBy(() -> bare.process.replied(number, LEAD))
                .withMessageContaining(lead);
    }

    @Test
    void holdsNoVariable() {
        assertThat(bare.engine.getRuntimeService().getVariables(bare.instance(lead)))
                .isEmpty();
        bare.process.rerouted(number, LEAD, ANOTHER);
        bare.process.signed(number, ANOTHER);

        assertThat(bare.engine.getRuntimeService().getVariables(bare.instance(another)))
                .isEmpty();
    }
}
