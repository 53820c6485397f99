package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
}
