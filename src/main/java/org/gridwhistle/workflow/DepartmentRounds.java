package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask about a case's departments; public for the engine's expressions only. */
public final class DepartmentRounds {

    /** Answered by {@code cases.OpenAssignments}. */
    interface Source {

        List<Long> of(String caseNumber);

        boolean isSigned(long assignmentId);

        Instant nextRungAt(long assignmentId);
    }

    private final Source source;

    DepartmentRounds(Source source) {
        this.source = source;
    }

    /** One called round for each assignment that is to be worked on. */
    public List<Long> open(DelegateExecution execution) {
        return source.of(BusinessKey.of(execution).caseNumber());
    }

    /** Of the round about to be called. */
    public String businessKey(DelegateExecution execution) {
        return new BusinessKey(BusinessKey.of(execution).caseNumber(), assignment(execution)).toString();
    }

    /** Of the round about to be called. */
    public Date nextRungAt(DelegateExecution execution) {
        return ModelNames.orNever(source.nextRungAt(assignment(execution)));
    }

    /** Of the round that runs. */
    public boolean signed(DelegateExecution execution) {
        return source.isSigned(BusinessKey.of(execution).assignmentId());
    }

    private static Long assignment(DelegateExecution execution) {
        return (Long) execution.getVariable(ModelNames.ASSIGNMENT_ID);
    }
}
