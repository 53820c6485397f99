package org.gridwhistle.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridwhistle.calendar.ClockKind;

/** A rung of a clock fell due: lets {@code cases} take it and sets the timer's variable to the next. */
final class RungDelegate implements JavaDelegate {

    private final ClockKind kind;
    private final String variable;
    private final Instant whenNoneIsLeft;
    private final Ladder ladder;

    /** @param whenNoneIsLeft what the variable gets after the last rung; null where the model asks for it */
    RungDelegate(ClockKind kind, String variable, Instant whenNoneIsLeft, Ladder ladder) {
        this.kind = kind;
        this.variable = variable;
        this.whenNoneIsLeft = whenNoneIsLeft;
        this.ladder = ladder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = BusinessKey.of(execution);
        Instant next =
                ladder.advance(key.caseNumber(), kind, key.assignmentId()).orElse(whenNoneIsLeft);
        execution.setVariable(variable, next == null ? null : Date.from(next));
    }
}
