package org.gridwhistle.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridwhistle.calendar.ClockKind;

/** Nobody has evaluated yet: closes the case when its time is over, else reminds; no next rung means closed. */
final class EvaluationDelegate implements JavaDelegate {

    private final Silence silence;
    private final Ladder ladder;

    EvaluationDelegate(Silence silence, Ladder ladder) {
        this.silence = silence;
        this.ladder = ladder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = BusinessKey.of(execution).caseNumber();
        execution.setVariable(
                ModelNames.EVALUATE_RUNG_AT,
                silence.closeIfSilent(number)
                        ? null
                        : ModelNames.orNever(
                                ladder.advance(number, ClockKind.EVALUATE, null).orElse(null)));
    }
}
