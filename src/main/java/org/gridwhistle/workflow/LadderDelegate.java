package org.gridwhistle.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** A rung fell due: lets {@code cases} take it, then sets the ladder's timer again (ADR 0010). */
final class LadderDelegate implements JavaDelegate {

    private final AskedCases cases;

    LadderDelegate(AskedCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = BusinessKey.of(execution);
        cases.advance(key.caseNumber(), key.assignmentId());
        setAgain(((ExecutionEntity) execution).getProcessInstance());
    }

    /** As the engine does when the instance starts; the timer that fired goes with this transaction. */
    private static void setAgain(ExecutionEntity instance) {
        TimerDeclarationImpl.getDeclarationsForScope(instance.getProcessDefinition())
                .get(ModelNames.LADDER)
                .createTimerInstance(instance);
    }
}
