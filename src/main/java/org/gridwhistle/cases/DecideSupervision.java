package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 督办销号: the supervisor accepts the answer or sends it back. */
@UseCase
public class DecideSupervision {

    private final CaseDesk desk;
    private final SupervisionProcess process;

    DecideSupervision(CaseDesk desk, SupervisionProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView decide(Act act, boolean accept, String reason) {
        var c = desk.take(act, CaseAction.DECIDE_SUPERVISION);
        var task = c.supervisionUnderWay().orElseThrow();
        c.decideSupervision(accept, reason, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.decided(c.number(), task.id(), accept);
        return desk.answer(c, act);
    }
}
