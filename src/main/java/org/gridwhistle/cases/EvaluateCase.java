package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.UseCase;

/** 群众评价: whoever raised it says what was achieved and how one was treated; not satisfied means another round. */
@UseCase
public class EvaluateCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    EvaluateCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView evaluate(Act act, Satisfaction result, Integer attitude, String text) {
        var c = desk.take(act, CaseAction.EVALUATE);
        c.evaluate(result, attitude, text, desk.plan(ClockKind.HANDLE, c), Actor.of(act.caller()), desk.now());
        desk.file(c);
        var step = c.isOpen() ? Step.DISSATISFIED : Step.SATISFIED;
        process.leave(c.number(), Stage.EVALUATING, step);
        return desk.answer(c, act);
    }
}
