package org.gridwhistle.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** 改派: from now on the round belongs to the assignment of another department, and its caller knows. */
final class RerouteDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        var next = (Long) execution.getVariable(ModelNames.ASSIGNMENT_ID);
        execution.setProcessBusinessKey(
                BusinessKey.of(BusinessKey.of(execution).caseNumber(), next).toString());
        ((ExecutionEntity) execution)
                .getProcessInstance()
                .getSuperExecution()
                .setVariable(ModelNames.ASSIGNMENT_ID, next);
    }
}
