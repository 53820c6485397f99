package org.gridwhistle.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask about a case's departments; public for the engine's expressions only. */
public final class DepartmentRounds {

    private final AskedCases cases;

    DepartmentRounds(AskedCases cases) {
        this.cases = cases;
    }

    /** One called round for each assignment that is to be worked on. */
    public List<Long> open(DelegateExecution execution) {
        return cases.openAssignments(BusinessKey.of(execution).caseNumber());
    }

    /** Of the round about to be called. */
    public String businessKey(DelegateExecution execution) {
        var assignment = (Long) execution.getVariable(ModelNames.ASSIGNMENT_ID);
        return BusinessKey.of(BusinessKey.of(execution).caseNumber(), assignment)
                .toString();
    }

    /** Of the round that runs. */
    public boolean signed(DelegateExecution execution) {
        return cases.isSigned(BusinessKey.of(execution).assignmentId());
    }
}
