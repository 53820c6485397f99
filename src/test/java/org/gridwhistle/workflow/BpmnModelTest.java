package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Every process file, read without an engine. */
class BpmnModelTest {

    private static final Set<String> VARIABLES = Set.of(ModelNames.ENTRY, ModelNames.STEP, ModelNames.ASSIGNMENT_ID);

    static List<Resource> models() throws IOException {
        return WorkflowConfiguration.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsTheRulesOfTheHouseAndOfTheLinter(Resource file) throws IOException {
        assertThat(ModelRules.findings(file.getFilename(), read(file), knownNames()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-process-a-file",
                "id-is-file-name",
                "history-time-to-live",
                "chinese-name: endEvent_done",
                "chinese-name: flow_yes",
                "id-is-kind-and-name: Activity_0x3f",
                "documentation: Activity_0x3f",
                "candidate-group: Activity_0x3f",
                "delegate-expression-only: serviceTask_byClass",
                "no-script: scriptTask_run",
                "expression-reaches-known-names: ${unknownBean}",
                "expression-reaches-known-names: ${''.getClass()",
                "start-event-required: subProcess_empty",
                "end-event-required: subProcess_empty",
                "single-blank-start-event: everything-wrong",
                "sub-process-blank-start-event: subProcess_typed",
                "event-sub-process-typed-start-event: subProcess_blankEvent",
                "superfluous-termination: subProcess_typed",
                "no-disconnected: userTask_alone",
                "no-implicit-end: Activity_0x3f",
                "no-implicit-start: userTask_alone",
                "no-complex-gateway: gateway_complex",
                "no-inclusive-gateway: gateway_inclusive",
                "no-gateway-join-fork: gateway_both",
                "superfluous-gateway: gateway_inclusive",
                "fake-join: serviceTask_byClass",
                "label-required: gateway_both",
                "no-implicit-split: startEvent_begin",
                "single-event-definition: startEvent_typed",
                "conditional-flows: flow_yes",
                "conditional-flows: flow_undecided",
                "ad-hoc-sub-process: subProcess_adHoc",
                "event-based-gateway: gateway_events",
                "global: error_same",
                "global: message_unused",
                "link-event: linkEvent_lost",
                "superfluous-label: flow_labelled",
                "no-duplicate-sequence-flows: flow_twin",
                "no-bpmndi: userTask_alone",
                "no-overlapping-elements: startEvent_begin and endEvent_done"
            })
    void findsEachFault(String fault) throws IOException {
        var bad = read(new ClassPathResource("workflow/everything-wrong.xml"));

        assertThat(ModelRules.findings("another-name.bpmn", bad, knownNames()))
                .anyMatch(finding -> finding.startsWith(fault));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isReadAtOneGlance(Resource file) {
        assertThat(DiagramRules.findings(read(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more-than-25-elements: hard-to-read",
                "left-to-right: flow_backwards",
                "no-overlapping-shapes: endEvent_over and userTask_first",
                "no-overlapping-shapes: startEvent_inner and timer_late",
                "edge-crosses-shape: flow_through over userTask_between"
            })
    void findsWhatIsHardToRead(String fault) {
        assertThat(DiagramRules.findings(read(new ClassPathResource("workflow/hard-to-read.xml"))))
                .contains(fault)
                .noneMatch(finding -> finding.contains("flow_again"));
    }

    @Test
    void namesWhatTheCodeNames() throws IOException {
        var elements = models().stream()
                .map(BpmnModelTest::read)
                .flatMap(model -> model.getModelElementsByType(BaseElement.class).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());

        assertThat(elements)
                .contains(
                        ModelNames.MAIN,
                        ModelNames.DEPARTMENT,
                        ModelNames.SUPERVISION,
                        ModelNames.CALL_DEPARTMENTS,
                        ModelNames.SIGN,
                        ModelNames.REPLY,
                        ModelNames.ANSWER,
                        ModelNames.REVIEW,
                        ModelNames.LADDER,
                        ModelNames.SILENCE);
        assertThat(models().stream()
                        .map(BpmnModelTest::read)
                        .flatMap(model -> model.getModelElementsByType(Message.class).stream())
                        .map(Message::getName))
                .containsExactlyInAnyOrder(ModelNames.ENDED_EARLY, ModelNames.CASE_CLOSED);
    }

    @Test
    void hasOneWaitingPlaceForEachStageThatWaits() {
        var model = read(new ClassPathResource("bpmn/whistle-case.bpmn"));

        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(task -> ModelNames.stageOf(task.getId()).orElseThrow())
                .containsExactlyInAnyOrder(
                        Stage.TRIAGE, Stage.CLAIMING, Stage.HANDLING, Stage.VERIFYING, Stage.EVALUATING);
    }

    @Test
    void routesByStepsThatExist() {
        var model = read(new ClassPathResource("bpmn/whistle-case.bpmn"));
        var steps = Stream.of(Step.values()).map(Enum::name).collect(Collectors.toSet());

        var routed = model.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition -> Stream.of(condition.getTextContent().split("step == '"))
                        .skip(1)
                        .map(rest -> rest.substring(0, rest.indexOf('\''))))
                .collect(Collectors.toSet());

        assertThat(steps).containsAll(routed);
        // from triage there is one way; the others end the case wherever it stands
        assertThat(routed).hasSize(steps.size() - 4).doesNotContain("DISPATCHED", "WITHDRAWN", "REFUSED", "MERGED");
    }

    private static Set<String> knownNames() {
        Set<String> names = new HashSet<>(VARIABLES);
        ModelBeans.of(null).byName().keySet().forEach(bean -> names.add((String) bean));
        return names;
    }

    private static BpmnModelInstance read(Resource file) {
        try (var in = file.getInputStream()) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
