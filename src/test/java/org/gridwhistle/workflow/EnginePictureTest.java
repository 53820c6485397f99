package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gridwhistle.cases.ProcessPicture.SupervisionPicture;
import org.gridwhistle.cases.ProcessPicture.Visit;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EnginePictureTest {

    private static BareEngine bare;

    private EnginePicture picture;
    private String number;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void prepare() {
        picture = new EnginePicture(bare.engine);
        number = BareEngine.newNumber();
    }

    @Test
    void showsWhereACaseIsAndWhereItHasBeen() {
        bare.process.start(number, Stage.CLAIMING);
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);

        var seen = picture.of(number).orElseThrow();

        assertThat(seen.bpmnXml()).startsWith("<?xml").contains("id=\"whistle-case\"", "BPMNDiagram");
        assertThat(seen.active()).containsExactly("userTask_handleCase");
        assertThat(seen.visits())
                .extracting(Visit::element)
                .containsSubsequence(
                        "startEvent_blowWhistle",
                        "gateway_chooseHolder",
                        "userTask_claimCase",
                        "gateway_afterClaim",
                        "userTask_handleCase");
        assertThat(seen.visits())
                .filteredOn(visit -> visit.element().equals("userTask_claimCase"))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.until()).isNotNull();
                    assertThat(visit.interrupted()).isFalse();
                });
    }

    @Test
    void showsTheRoundsOfItsDepartments() {
        bare.process.start(number, Stage.HANDLING);
        bare.cases.involve(number, 51L, 52L);
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
        bare.process.signed(number, 51);

        var seen = picture.of(number).orElseThrow();

        assertThat(seen.active()).containsExactly("callActivity_handleDepartment");
        assertThat(seen.departments()).hasSize(2).allSatisfy(round -> assertThat(round.bpmnXml())
                .contains("id=\"department-handling\""));
        assertThat(seen.departments())
                .filteredOn(round -> round.assignmentId() == 51)
                .singleElement()
                .satisfies(round -> {
                    assertThat(round.active()).containsExactly("userTask_replyAssignment");
                    assertThat(round.visits()).extracting(Visit::element).contains("userTask_signAssignment");
                });
    }

    @Test
    void showsARoundUnderTheAssignmentThatItWasReroutedTo() {
        bare.process.start(number, Stage.HANDLING);
        bare.cases.involve(number, 53L);
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
        bare.process.rerouted(number, 53, 54);

        assertThat(picture.of(number).orElseThrow().departments())
                .singleElement()
                .satisfies(round -> {
                    assertThat(round.assignmentId()).isEqualTo(54);
                    assertThat(round.active()).containsExactly("userTask_signAssignment");
                    assertThat(round.visits()).extracting(Visit::element).contains("serviceTask_rerouteAssignment");
                });
    }

    @Test
    void showsWhereASuspendedCaseWaitsToGoOn() {
        bare.process.start(number, Stage.HANDLING);
        bare.process.suspend(number);

        assertThat(picture.of(number).orElseThrow().active()).containsExactly("userTask_handleCase");
    }

    @Test
    void showsEachSupervisionTaskBesideTheCase() {
        bare.process.start(number, Stage.HANDLING);
        bare.supervision.opened(number, 3);
        bare.supervision.answered(number, 3);
        bare.supervision.opened(number, 4);

        var seen = picture.of(number).orElseThrow();

        assertThat(seen.departments()).isEmpty();
        assertThat(seen.supervisions())
                .extracting(SupervisionPicture::supervisionId, SupervisionPicture::active)
                .containsExactly(
                        tuple(3L, List.of("userTask_reviewSupervision")),
                        tuple(4L, List.of("userTask_answerSupervision")));
        assertThat(seen.supervisions())
                .allSatisfy(task -> assertThat(task.bpmnXml()).contains("id=\"supervision\""));
    }

    @Test
    void stillShowsAClosedCaseAndThenItsNextRound() {
        bare.process.start(number, Stage.HANDLING);
        bare.process.leave(number, Stage.HANDLING, Step.RESOLVED);
        bare.process.leave(number, Stage.EVALUATING, Step.SATISFIED);

        var closed = picture.of(number).orElseThrow();
        assertThat(closed.active()).isEmpty();
        assertThat(closed.visits()).extracting(Visit::element).contains("endEvent_closed");

        bare.process.start(number, Stage.HANDLING);
        assertThat(picture.of(number).orElseThrow().active()).containsExactly("userTask_handleCase");
    }

    @Test
    void knowsNothingOfACaseThatNeverRan() {
        assertThat(picture.of("WG19990101")).isEmpty();
    }
}
