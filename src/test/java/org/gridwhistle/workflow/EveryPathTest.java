package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.cases.ProcessTimers;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Walks cases until every element and every flow of every diagram was passed, and says how many there are. */
@Tag("database")
class EveryPathTest {

    /** What need not be walked, and why; an entry that is walked after all has to go. */
    private static final Map<String, String> EXCUSED = Map.of();

    private BareEngine bare;

    @Test
    void isWalkedInEveryDiagram() throws Exception {
        bare = new BareEngine();
        try {
            Stream.<Consumer<String>>of(
                            this::throughTriageToDissatisfactionAndSatisfaction,
                            this::declinedReleasedReferredAndWithdrawn,
                            this::refused,
                            this::throughDepartmentsThatReworkAndSilence)
                    .forEach(walk -> walk.accept(BareEngine.newNumber()));

            System.out.println(bare.walked.summary());
            var left = new TreeSet<String>();
            bare.walked.processes().forEach(process -> left.addAll(bare.walked.notWalked(process)));
            assertThat(left).isEqualTo(EXCUSED.keySet());
        } finally {
            bare.close();
        }
    }

    @Test
    void isMissedWhereNobodyWalks() throws Exception {
        var model = new ByteArrayResource("""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x" id="d">
              <bpmn:process id="new-one" isExecutable="true">
                <bpmn:startEvent id="start" /><bpmn:endEvent id="end" />
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="end" />
              </bpmn:process>
            </bpmn:definitions>
            """.getBytes(StandardCharsets.UTF_8));
        var paths = new WalkedPaths(List.of(model));

        assertThat(paths.notWalked("new-one")).containsExactly("end", "flow", "start");
        assertThat(paths.summary()).isEqualTo("new-one: 0 of 2 elements, 0 of 1 flows walked");
    }

    private void throughTriageToDissatisfactionAndSatisfaction(String number) {
        start(number, Stage.TRIAGE);
        leave(number, Stage.TRIAGE, Step.DISPATCHED);
        bare.fire(number, "timer_claimRung");
        leave(number, Stage.CLAIMING, Step.CLAIMED);
        bare.cases.nextRungs(number, ClockKind.HANDLE, null, bare.in(Duration.ofDays(9)));
        bare.fire(number, "timer_handleRung");
        bare.fire(number, "timer_nextHandleRung");
        leave(number, Stage.HANDLING, Step.RESOLVED);
        leave(number, Stage.EVALUATING, Step.DISSATISFIED);
        leave(number, Stage.HANDLING, Step.RESOLVED);
        leave(number, Stage.EVALUATING, Step.SATISFIED);
    }

    private void declinedReleasedReferredAndWithdrawn(String number) {
        start(number, Stage.CLAIMING);
        leave(number, Stage.CLAIMING, Step.DECLINED_BY_ALL);
        leave(number, Stage.TRIAGE, Step.DISPATCHED);
        leave(number, Stage.CLAIMING, Step.CLAIMED);
        leave(number, Stage.HANDLING, Step.REFERRED_UPWARD);
        leave(number, Stage.CLAIMING, Step.WITHDRAWN);
    }

    private void refused(String number) {
        start(number, Stage.TRIAGE);
        leave(number, Stage.TRIAGE, Step.REFUSED);
    }

    private void throughDepartmentsThatReworkAndSilence(String number) {
        start(number, Stage.HANDLING);
        Instant rung = bare.in(Duration.ofHours(4));
        bare.cases.involve(number, rung, 1L);
        leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
        bare.fire(number + "#1", "timer_signRung");
        bare.process.signed(number, 1, rung);
        bare.fire(number + "#1", "timer_replyRung");
        bare.process.replied(number, 1);
        bare.cases.sign(1);
        leave(number, Stage.VERIFYING, Step.REWORK_DEPARTMENTS);
        bare.process.replied(number, 1);
        leave(number, Stage.VERIFYING, Step.REWORK_DEPUTY);
        leave(number, Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
        bare.process.replied(number, 1);
        leave(number, Stage.VERIFYING, Step.ACCEPTED);
        bare.fire(number, "timer_evaluationSilence");
        bare.cases.silenceEnds(number, bare.clock.instant());
        bare.fire(number, "timer_evaluationSilence");
    }

    private void start(String number, Stage stage) {
        bare.process.start(number, stage, timers());
    }

    private void leave(String number, Stage from, Step step) {
        bare.process.leave(number, from, step, timers());
    }

    private ProcessTimers timers() {
        return new ProcessTimers(
                bare.in(Duration.ofHours(8)), bare.in(Duration.ofDays(10)), bare.in(Duration.ofDays(5)));
    }
}
