package org.gridwhistle.workflow;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every sequence flow that a token takes, and knows all there are, so that what no test walks is seen. */
final class WalkedPaths extends AbstractBpmnParseListener {

    private final Map<String, Set<String>> all = new ConcurrentSkipListMap<>();
    private final Map<String, Set<String>> walked = new ConcurrentSkipListMap<>();

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
        all.computeIfAbsent(process, key -> new ConcurrentSkipListSet<>()).add(flow.getId());
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> walked.computeIfAbsent(process, key -> new ConcurrentSkipListSet<>())
                        .add(flow.getId()));
    }

    Set<String> processes() {
        return all.keySet();
    }

    Set<String> of(String process) {
        return all.get(process);
    }

    Set<String> notWalked(String process) {
        var left = new TreeSet<>(all.get(process));
        left.removeAll(walked.getOrDefault(process, Set.of()));
        return left;
    }
}
