package org.gridwhistle.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models ask when they set a timer; public for the engine's expressions only. */
public final class TimersOfClocks {

    private final AskedCases cases;

    TimersOfClocks(AskedCases cases) {
        this.cases = cases;
    }

    /** Of the clocks that belong to the instance: the case's own, or those of a department's assignment. */
    public Date nextRungAt(DelegateExecution execution) {
        return nextRungAt(BusinessKey.of(execution));
    }

    Date nextRungAt(BusinessKey key) {
        return ModelNames.orNever(
                cases.nextRungAt(key.caseNumber(), key.assignmentId()).orElse(null));
    }

    /** When the case closes unless somebody evaluates it. */
    public Date evaluationEndsAt(DelegateExecution execution) {
        return Date.from(cases.evaluationEndsAt(BusinessKey.of(execution).caseNumber()));
    }
}
