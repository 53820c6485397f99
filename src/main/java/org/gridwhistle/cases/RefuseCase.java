package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 不予受理: the station may not take it up, and says on what ground. */
@UseCase
public class RefuseCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    RefuseCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView refuse(Act act, String reason) {
        var c = desk.take(act, CaseAction.REFUSE);
        c.refuse(reason, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.end(c.number(), Step.REFUSED);
        return desk.answer(c, act);
    }
}
