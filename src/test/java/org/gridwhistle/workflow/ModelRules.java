package org.gridwhistle.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.DataObject;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * What every process file has to keep to: the rules of the house, and those of the recommended set of the BPMN linter
 * {@code bpmnlint} 11.15 (all of them, its warnings too) under the linter's own names. A finding reads
 * {@code rule: element}.
 */
final class ModelRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{!?(\\w*)");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z0-9_]*");

    private final BpmnModelInstance model;
    private final Set<String> names;
    private final List<String> findings = new ArrayList<>();

    private ModelRules(BpmnModelInstance model, Set<String> names) {
        this.model = model;
        this.names = names;
    }

    /** @param names the beans and variables that an expression may begin with */
    static List<String> findings(String file, BpmnModelInstance model, Set<String> names) {
        var rules = new ModelRules(model, names);
        rules.house(file);
        rules.linter();
        return rules.findings;
    }

    private void house(String file) {
        var processes = model.getModelElementsByType(Process.class);
        check(processes.size() == 1, "one-process-a-file", file);
        for (Process process : processes) {
            check((process.getId() + ".bpmn").equals(file), "id-is-file-name", process.getId());
            check(process.getCamundaHistoryTimeToLiveString() != null, "history-time-to-live", process.getId());
            check(isChinese(process.getName()), "chinese-name", process.getId());
        }
        for (FlowElement element : all(FlowElement.class)) {
            check(ID.matcher(element.getId()).matches(), "id-is-kind-and-name", element.getId());
        }
        for (FlowNode node : all(FlowNode.class)) {
            check(isChinese(node.getName()), "chinese-name", node.getId());
            check(
                    node.getDocumentations().stream().anyMatch(each -> isChinese(each.getTextContent())),
                    "documentation",
                    node.getId());
        }
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            check(!leavesFork(flow) || isChinese(flow.getName()), "chinese-name", flow.getId());
        }
        for (UserTask task : all(UserTask.class)) {
            check(!task.getCamundaCandidateGroupsList().isEmpty(), "candidate-group", task.getId());
        }
        for (ServiceTask task : all(ServiceTask.class)) {
            check(
                    task.getCamundaDelegateExpression() != null
                            && task.getCamundaClass() == null
                            && task.getCamundaExpression() == null
                            && task.getCamundaType() == null,
                    "delegate-expression-only",
                    task.getId());
        }
        all(ScriptTask.class).forEach(task -> check(false, "no-script", task.getId()));
        for (String expression : expressions()) {
            check(
                    BEAN.matcher(expression).results().allMatch(each -> names.contains(each.group(1))),
                    "expression-reaches-known-names",
                    expression);
        }
    }

    private List<String> expressions() {
        List<String> found = new ArrayList<>();
        for (BaseElement element : all(BaseElement.class)) {
            var dom = element.getDomElement();
            if (dom.getChildElements().isEmpty() && dom.getTextContent().contains("${")) {
                found.add(dom.getTextContent().strip());
            }
            for (String attribute : List.of("delegateExpression", "collection")) {
                String value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
                if (value != null) {
                    found.add(value);
                }
            }
        }
        model.getModelElementsByType(CamundaIn.class).forEach(in -> {
            if (in.getCamundaSourceExpression() != null) {
                found.add(in.getCamundaSourceExpression());
            }
            if (in.getCamundaBusinessKey() != null) {
                found.add(in.getCamundaBusinessKey());
            }
        });
        return found;
    }

    private void linter() {
        for (Process process : model.getModelElementsByType(Process.class)) {
            scope(process.getId(), process.getFlowElements(), false);
        }
        for (SubProcess sub : all(SubProcess.class)) {
            scope(sub.getId(), sub.getFlowElements(), sub.triggeredByEvent());
        }
        for (FlowNode node : all(FlowNode.class)) {
            node(node);
        }
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            flow(flow);
        }
        all(Participant.class).forEach(each -> check(isNamed(each.getName()), "label-required", each.getId()));
        all(Lane.class).forEach(each -> check(isNamed(each.getName()), "label-required", each.getId()));
        // the engine knows none, and the linter wants none with a start or an end
        for (DomElement each :
                model.getDocument().getElementsByNameNs(BpmnModelConstants.BPMN20_NS, "adHocSubProcess")) {
            check(false, "ad-hoc-sub-process", each.getAttribute("id"));
        }
        global(all(org.camunda.bpm.model.bpmn.instance.Error.class), "error");
        global(all(Escalation.class), "escalation");
        global(all(Message.class), "message");
        global(all(Signal.class), "signal");
        drawing();
    }

    /** What the events of a file share: named, used, and each name once. */
    private void global(Collection<? extends RootElement> shared, String kind) {
        Set<String> used = new HashSet<>();
        for (BaseElement each : all(BaseElement.class)) {
            String reference = each.getAttributeValue(kind + "Ref");
            if (reference != null) {
                used.add(reference);
            }
        }
        Set<String> seen = new HashSet<>();
        for (RootElement each : shared) {
            String name = each.getAttributeValue("name");
            check(isNamed(name) && used.contains(each.getId()) && seen.add(name), "global", each.getId());
        }
    }

    /** Within one scope each name has one place where it is caught, and is thrown somewhere. */
    private void links(Collection<FlowElement> elements) {
        var events =
                only(Event.class, elements).stream().filter(ModelRules::isLink).toList();
        for (Event event : events) {
            String name = linkName(event);
            var same = events.stream()
                    .filter(each -> Objects.equals(linkName(each), name))
                    .toList();
            long caught = same.stream().filter(CatchEvent.class::isInstance).count();
            check(isNamed(name) && caught == 1 && same.size() > 1, "link-event", event.getId());
        }
    }

    private static boolean isLink(FlowNode node) {
        return definitions(node).stream().anyMatch(LinkEventDefinition.class::isInstance);
    }

    private static String linkName(FlowNode node) {
        return definitions(node).stream()
                .filter(LinkEventDefinition.class::isInstance)
                .map(each -> each.getAttributeValue("name"))
                .findFirst()
                .orElse(null);
    }

    private void scope(String id, Collection<FlowElement> elements, boolean eventSubProcess) {
        var starts = only(StartEvent.class, elements);
        var ends = only(EndEvent.class, elements);
        long blank = starts.stream()
                .filter(each -> each.getEventDefinitions().isEmpty())
                .count();
        boolean isSub = model.getModelElementById(id) instanceof SubProcess;
        check(!starts.isEmpty(), "start-event-required", id);
        check(!ends.isEmpty(), "end-event-required", id);
        check(blank <= 1, "single-blank-start-event", id);
        check(!isSub || eventSubProcess || blank == starts.size(), "sub-process-blank-start-event", id);
        check(!eventSubProcess || blank == 0, "event-sub-process-typed-start-event", id);
        var sinks = only(FlowNode.class, elements).stream()
                .filter(each -> each.getOutgoing().isEmpty())
                .toList();
        boolean endsByTerminationAlone =
                sinks.stream().filter(ModelRules::terminates).count() == 1
                        && sinks.stream().allMatch(each -> terminates(each) || interruptsAsEventSubProcess(each));
        check(!endsByTerminationAlone, "superfluous-termination", id);
        links(elements);
    }

    private void node(FlowNode node) {
        int in = node.getIncoming().size();
        int out = node.getOutgoing().size();
        boolean eventSub = node instanceof SubProcess sub && sub.triggeredByEvent();
        String id = node.getId();
        check(in + out > 0 || eventSub, "no-disconnected", id);
        check(
                out > 0 || node instanceof EndEvent || eventSub || node instanceof ThrowEvent && isLink(node),
                "no-implicit-end",
                id);
        check(
                in > 0
                        || node instanceof StartEvent
                        || node instanceof BoundaryEvent
                        || eventSub
                        || node instanceof CatchEvent && isLink(node),
                "no-implicit-start",
                id);
        if (node instanceof Gateway) {
            check(!(node instanceof ComplexGateway), "no-complex-gateway", id);
            check(!(node instanceof InclusiveGateway), "no-inclusive-gateway", id);
            check(in <= 1 || out <= 1, "no-gateway-join-fork", id);
            check(in != 1 || out != 1, "superfluous-gateway", id);
            check(out < 2 || hasName(node), "label-required", id);
        } else {
            check(node instanceof SubProcess || hasName(node), "label-required", id);
            check(in <= 1, "fake-join", id);
            check(
                    node.getOutgoing().stream()
                                    .filter(each -> each.getConditionExpression() == null)
                                    .count()
                            <= 1,
                    "no-implicit-split",
                    id);
        }
        if (node instanceof EventBasedGateway) {
            check(
                    out >= 2 && node.getOutgoing().stream().allMatch(each -> each.getConditionExpression() == null),
                    "event-based-gateway",
                    id);
        }
        if (node instanceof Event) {
            check(definitions(node).size() <= 1, "single-event-definition", id);
        }
    }

    private void flow(SequenceFlow flow) {
        boolean conditional = flow.getConditionExpression() != null;
        boolean decides = leavesFork(flow) || forksByCondition(flow.getSource());
        check(!decides || conditional || isDefault(flow), "conditional-flows", flow.getId());
        check(!conditional || hasName(flow), "label-required", flow.getId());
        check(!hasName(flow) || conditional || isDefault(flow) || leavesFork(flow), "superfluous-label", flow.getId());
        boolean twin = all(SequenceFlow.class).stream()
                .anyMatch(other -> other != flow
                        && !other.getId().equals(flow.getId())
                        && other.getSource().equals(flow.getSource())
                        && other.getTarget().equals(flow.getTarget())
                        && condition(other).equals(condition(flow)));
        check(!twin, "no-duplicate-sequence-flows", flow.getId());
    }

    private void drawing() {
        Set<String> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));
        Stream.of(FlowElement.class, Artifact.class, Participant.class, Lane.class, MessageFlow.class)
                .flatMap(type -> all(type).stream())
                .filter(each -> !(each instanceof DataObject))
                .forEach(each -> check(drawn.contains(each.getId()), "no-bpmndi", each.getId()));
        var shapes = List.copyOf(model.getModelElementsByType(BpmnShape.class));
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                BaseElement one = shapes.get(i).getBpmnElement();
                BaseElement other = shapes.get(j).getBpmnElement();
                check(
                        !one.getParentElement().equals(other.getParentElement())
                                || isAttached(one, other)
                                || isAttached(other, one)
                                || areApart(
                                        shapes.get(i).getBounds(), shapes.get(j).getBounds()),
                        "no-overlapping-elements",
                        one.getId() + " and " + other.getId());
            }
        }
        for (BpmnShape shape : shapes) {
            if (shape.getBpmnElement().getParentElement() instanceof SubProcess frame) {
                var outer = shapes.stream()
                        .filter(each -> each.getBpmnElement().equals(frame))
                        .findFirst();
                check(
                        outer.isPresent() && holds(outer.get().getBounds(), shape.getBounds()),
                        "no-overlapping-elements",
                        shape.getBpmnElement().getId() + " outside its frame");
            }
        }
    }

    private static boolean isAttached(BaseElement one, BaseElement other) {
        return one instanceof BoundaryEvent event && other.equals(event.getAttachedTo());
    }

    private static boolean areApart(Bounds a, Bounds b) {
        return a.getX() + a.getWidth() < b.getX()
                || b.getX() + b.getWidth() < a.getX()
                || a.getY() + a.getHeight() < b.getY()
                || b.getY() + b.getHeight() < a.getY();
    }

    private static boolean holds(Bounds outer, Bounds inner) {
        return inner.getX() >= outer.getX()
                && inner.getY() >= outer.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }

    private static Collection<EventDefinition> definitions(FlowNode event) {
        if (event instanceof CatchEvent caught) {
            return caught.getEventDefinitions();
        }
        return event instanceof ThrowEvent thrown ? thrown.getEventDefinitions() : List.of();
    }

    private static boolean terminates(FlowNode node) {
        return node instanceof EndEvent
                && definitions(node).stream().anyMatch(TerminateEventDefinition.class::isInstance);
    }

    private static boolean interruptsAsEventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub
                && sub.triggeredByEvent()
                && only(StartEvent.class, sub.getFlowElements()).stream().anyMatch(StartEvent::isInterrupting);
    }

    private static boolean leavesFork(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway gateway
                && gateway.getOutgoing().size() > 1;
    }

    private static boolean forksByCondition(FlowNode node) {
        return node.getOutgoing().stream().anyMatch(each -> each.getConditionExpression() != null || isDefault(each));
    }

    private static boolean isDefault(SequenceFlow flow) {
        String named = flow.getSource().getAttributeValue("default");
        return flow.getId().equals(named);
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }

    private static boolean hasName(FlowElement element) {
        return isNamed(element.getName());
    }

    private static boolean isNamed(String name) {
        return name != null && !name.isBlank();
    }

    private static boolean isChinese(String text) {
        return text != null && CHINESE.matcher(text).matches();
    }

    private <T extends BaseElement> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static <T extends FlowElement> List<T> only(Class<T> type, Collection<FlowElement> elements) {
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void check(boolean sound, String rule, String element) {
        if (!sound) {
            findings.add(rule + ": " + element);
        }
    }
}
