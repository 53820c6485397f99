package org.badwhistle.cases;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;

/** Knows the engine, and uses it in the two ways that are forbidden even to those who may. */
public class AsksTheEngine {

    long byExpression(TaskService tasks, String fromOutside) {
        return tasks.createTaskQuery()
                .or()
                .dueBeforeExpression(fromOutside)
                .endOr()
                .count();
    }

    Object objectVariable(Object anything) {
        return Variables.objectValue(anything).create();
    }
}
