package org.gridwhistle.workflow;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The elements of one version of a model as people know them. */
record ModelElements(BpmnModelInstance model) {

    /** The engine gives the frame of parallel calls a name of its own, which the diagram does not have. */
    private static final String CALLS_FRAME = "#multiInstanceBody";

    static String withoutFrame(String activityId) {
        return activityId.endsWith(CALLS_FRAME)
                ? activityId.substring(0, activityId.length() - CALLS_FRAME.length())
                : activityId;
    }

    boolean has(String element) {
        return find(element) != null;
    }

    /** A frame is where its content stands. */
    boolean isFrame(String element) {
        return find(element) instanceof SubProcess;
    }

    /** Empty when the element has none. */
    String nameOf(String element) {
        return find(element) instanceof FlowElement named && named.getName() != null ? named.getName() : "";
    }

    /** Such as {@code userTask}. */
    String kindOf(String element) {
        return find(element).getElementType().getTypeName();
    }

    /** The frame it is drawn in, or null. */
    String frameOf(String element) {
        return find(element).getParentElement() instanceof BaseElement parent && !(parent instanceof Process)
                ? parent.getId()
                : null;
    }

    private BaseElement find(String element) {
        return model.getModelElementById(element);
    }
}
