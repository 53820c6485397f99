package org.gridwhistle.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's level "activity" without its second account of user tasks: the way of a case is drawn from the elements it
 * has been at, and who did what is in our own records.
 */
final class WayHistory extends HistoryLevelActivity {

    private static final Set<HistoryEventType> LEFT_OUT = Set.of(
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return !LEFT_OUT.contains(eventType) && super.isHistoryEventProduced(eventType, entity);
    }
}
