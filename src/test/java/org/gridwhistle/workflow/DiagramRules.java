package org.gridwhistle.workflow;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What makes a diagram readable for a supervisor who never modelled one: few elements, read from left to right, nothing
 * drawn over anything else. A finding reads {@code rule: element}.
 */
final class DiagramRules {

    private static final int MOST_ELEMENTS = 25;

    private final BpmnModelInstance model;
    private final Map<BaseElement, Rectangle2D> shapes = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    private DiagramRules(BpmnModelInstance model) {
        this.model = model;
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            var bounds = shape.getBounds();
            shapes.put(
                    shape.getBpmnElement(),
                    new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        }
    }

    static List<String> findings(BpmnModelInstance model) {
        var rules = new DiagramRules(model);
        rules.size();
        rules.direction();
        rules.shapes();
        rules.edges();
        return rules.findings;
    }

    /** In a frame beside the way that is read from left to right: the ladder, the early end. */
    private static boolean standsApart(FlowNode node) {
        return node.getParentElement() instanceof SubProcess frame && frame.triggeredByEvent();
    }

    private void size() {
        for (Process process : model.getModelElementsByType(Process.class)) {
            long elements = model.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> isWithin(node, process))
                    .filter(node -> !standsApart(node))
                    .count();
            check(elements <= MOST_ELEMENTS, "more-than-25-elements: " + process.getId());
        }
    }

    /** Every way leads to the right, or straight up or down; only a loop leads back. */
    private void direction() {
        Set<SequenceFlow> back = loopsBack();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            Rectangle2D from = shapes.get(flow.getSource());
            Rectangle2D to = shapes.get(flow.getTarget());
            check(
                    from == null || to == null || back.contains(flow) || isRightOf(to, from) || isInColumn(to, from),
                    "left-to-right: " + flow.getId());
        }
    }

    private static boolean isRightOf(Rectangle2D to, Rectangle2D from) {
        return to.getCenterX() > from.getCenterX();
    }

    private static boolean isInColumn(Rectangle2D to, Rectangle2D from) {
        return to.getMinX() <= from.getMinX() && to.getMaxX() >= from.getMaxX()
                || to.getMinX() >= from.getMinX() && to.getMaxX() <= from.getMaxX();
    }

    private Set<SequenceFlow> loopsBack() {
        Set<SequenceFlow> back = new HashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getIncoming().isEmpty() && !(node instanceof BoundaryEvent)) {
                walk(node, new HashSet<>(), seen, back);
            }
        }
        // a loop may come by elements of its own on its way back
        boolean found;
        do {
            found = back.addAll(leadingOnlyTo(back));
        } while (found);
        return back;
    }

    private List<SequenceFlow> leadingOnlyTo(Set<SequenceFlow> back) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !flow.getTarget().getOutgoing().isEmpty()
                        && back.containsAll(flow.getTarget().getOutgoing()))
                .toList();
    }

    private void walk(FlowNode node, Set<FlowNode> way, Set<FlowNode> seen, Set<SequenceFlow> back) {
        if (!seen.add(node)) {
            return;
        }
        way.add(node);
        for (SequenceFlow flow : waysOutOf(node)) {
            if (way.contains(flow.getTarget())) {
                back.add(flow);
            } else {
                walk(flow.getTarget(), way, seen, back);
            }
        }
        way.remove(node);
    }

    /** Also those of the events on its edge. */
    private List<SequenceFlow> waysOutOf(FlowNode node) {
        return Stream.concat(
                        Stream.of(node),
                        model.getModelElementsByType(BoundaryEvent.class).stream()
                                .filter(event -> node.equals(event.getAttachedTo())))
                .flatMap(each -> each.getOutgoing().stream())
                .toList();
    }

    private void shapes() {
        var elements = List.copyOf(shapes.keySet());
        for (int i = 0; i < elements.size(); i++) {
            for (int j = i + 1; j < elements.size(); j++) {
                BaseElement one = elements.get(i);
                BaseElement other = elements.get(j);
                check(
                        isWithin(one, other)
                                || isWithin(other, one)
                                || isAttached(one, other)
                                || isAttached(other, one)
                                || !shapes.get(one).intersects(shapes.get(other)),
                        "no-overlapping-shapes: "
                                + Stream.of(one.getId(), other.getId())
                                        .sorted()
                                        .reduce((first, second) -> first + " and " + second)
                                        .orElseThrow());
            }
        }
    }

    private void edges() {
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                shapes.forEach((element, shape) -> check(
                        isOneOfItsOwn(flow, element) || !crosses(edge, shape),
                        "edge-crosses-shape: " + flow.getId() + " over " + element.getId()));
            }
        }
    }

    private static boolean isOneOfItsOwn(SequenceFlow flow, BaseElement element) {
        return Stream.of(flow.getSource(), flow.getTarget())
                .anyMatch(end -> end.equals(element) || isWithin(end, element));
    }

    private static boolean crosses(BpmnEdge edge, Rectangle2D shape) {
        var points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            if (new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()).intersects(shape)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAttached(BaseElement one, BaseElement other) {
        return one instanceof BoundaryEvent event && other.equals(event.getAttachedTo());
    }

    private static boolean isWithin(ModelElementInstance inner, ModelElementInstance outer) {
        for (var frame = inner.getParentElement(); frame != null; frame = frame.getParentElement()) {
            if (frame.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private void check(boolean sound, String finding) {
        if (!sound) {
            findings.add(finding);
        }
    }
}
