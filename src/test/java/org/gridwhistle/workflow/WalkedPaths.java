package org.gridwhistle.workflow;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.io.Resource;

/**
 * Notes every element that a token enters and every flow that it takes, and knows from the process files all there are,
 * so that what no test walks is seen; a new file is included by itself.
 */
final class WalkedPaths extends AbstractBpmnParseListener {

    private final Map<String, Set<String>> elements = new TreeMap<>();
    private final Map<String, Set<String>> flows = new TreeMap<>();
    private final Set<String> walked = ConcurrentHashMap.newKeySet();

    /** @param models the process files */
    WalkedPaths(Collection<Resource> models) throws IOException {
        for (Resource file : models) {
            try (var in = file.getInputStream()) {
                BpmnModelInstance model = Bpmn.readModelFromStream(in);
                String process = model.getModelElementsByType(Process.class)
                        .iterator()
                        .next()
                        .getId();
                elements.put(process, ids(model.getModelElementsByType(FlowNode.class)));
                flows.put(process, ids(model.getModelElementsByType(SequenceFlow.class)));
            }
        }
    }

    private static Set<String> ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        listen(process.getKey(), process.getActivities());
    }

    private void listen(String process, List<ActivityImpl> activities) {
        for (ActivityImpl activity : activities) {
            note(
                    process,
                    activity.getId(),
                    listener -> activity.addListener(ExecutionListener.EVENTNAME_START, listener));
            activity.getOutgoingTransitions()
                    .forEach(flow -> note(process, flow.getId(), listener -> ((TransitionImpl) flow)
                            .addListener(ExecutionListener.EVENTNAME_TAKE, listener)));
            listen(process, activity.getActivities());
        }
    }

    private void note(String process, String id, Consumer<ExecutionListener> place) {
        place.accept(execution -> walked.add(process + " " + id));
    }

    Set<String> processes() {
        return elements.keySet();
    }

    /** Elements and flows that no token has come by. */
    Set<String> notWalked(String process) {
        var left = new TreeSet<>(elements.get(process));
        left.addAll(flows.get(process));
        left.removeIf(id -> walked.contains(process + " " + id));
        return left;
    }

    /** How much of each diagram was walked, a line for each. */
    String summary() {
        return processes().stream()
                .map(process -> "%s: %s elements, %s flows walked"
                        .formatted(process, share(process, elements), share(process, flows)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String share(String process, Map<String, Set<String>> what) {
        var all = what.get(process);
        long done =
                all.stream().filter(id -> walked.contains(process + " " + id)).count();
        return done + " of " + all.size();
    }
}
