package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
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

    /** @param resident what the resident behind the case told the raiser, or null */
    public CaseView evaluate(Act act, Satisfaction result, Integer attitude, String text, ResidentRating resident) {
        var c = desk.take(act, CaseAction.EVALUATE);
        if (resident != null && c.resident() == null) {
            throw new DomainRefusal(ErrorCode.NO_RESIDENT);
        }
        var by = Actor.of(act.caller());
        if (!c.isOpen()) {
            c.evaluateMerged(result, attitude, text, by, desk.now());
            desk.file(c);
            return desk.answer(c, act);
        }
        c.evaluate(result, attitude, text, resident, desk.plan(ClockKind.HANDLE, c), by, desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.EVALUATING, c.isOpen() ? Step.DISSATISFIED : Step.SATISFIED);
        return desk.answer(c, act);
    }
}
