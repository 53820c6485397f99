package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 挂账审批: the case and its departments stand still, with every clock, until a supervisor resumes it. */
@UseCase
public class DecideSuspension {

    private final CaseDesk desk;
    private final CaseProcess process;

    DecideSuspension(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView decide(Act act, boolean accept, String reason) {
        var c = desk.take(act, CaseAction.DECIDE_SUSPENSION);
        var request = c.toDecide(RequestKind.SUSPENSION).orElseThrow();
        var by = Actor.of(act.caller());
        if (accept) {
            c.suspend(request, desk.replanning(c), reason, by, desk.now());
        } else {
            c.refuseRequest(request, reason, by, desk.now());
        }
        desk.file(c);
        if (accept) {
            process.suspend(c.number());
        }
        return desk.answer(c, act);
    }
}
