package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gridwhistle.cases.ProcessPicture.Visit;
import org.gridwhistle.cases.ProcessTimers;
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
    private ProcessTimers timers;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void prepare() {
        picture = new EnginePicture(bare.engine);
        number = BareEngine.newNumber();
        timers = new ProcessTimers(
                bare.in(Duration.ofHours(8)), bare.in(Duration.ofDays(10)), bare.in(Duration.ofDays(5)));
    }

    @Test
    void showsWhereACaseIsAndWhereItHasBeen() {
        bare.process.start(number, Stage.CLAIMING, timers);
        bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED, timers);

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
        bare.process.start(number, Stage.HANDLING, timers);
        bare.cases.involve(number, bare.in(Duration.ofHours(4)), 51L, 52L);
        bare.process.leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED, timers);
        bare.process.signed(number, 51, bare.in(Duration.ofDays(7)));

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
    void stillShowsAClosedCaseAndThenItsNextRound() {
        bare.process.start(number, Stage.HANDLING, timers);
        bare.process.leave(number, Stage.HANDLING, Step.RESOLVED, timers);
        bare.process.leave(number, Stage.EVALUATING, Step.SATISFIED, timers);

        var closed = picture.of(number).orElseThrow();
        assertThat(closed.active()).isEmpty();
        assertThat(closed.visits()).extracting(Visit::element).contains("endEvent_closed");

        bare.process.start(number, Stage.HANDLING, timers);
        assertThat(picture.of(number).orElseThrow().active()).containsExactly("userTask_handleCase");
    }

    @Test
    void knowsNothingOfACaseThatNeverRan() {
        assertThat(picture.of("WG19990101")).isEmpty();
    }
}
