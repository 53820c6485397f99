package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 延期审批: the due time moves, and the old one stays on record. */
@UseCase
public class DecideExtension {

    private final CaseDesk desk;
    private final CaseProcess process;
    private final RunningClocks clocks;

    DecideExtension(CaseDesk desk, CaseProcess process, RunningClocks clocks) {
        this.desk = desk;
        this.process = process;
        this.clocks = clocks;
    }

    public CaseView decide(Act act, boolean accept, String reason) {
        var c = desk.take(act, CaseAction.DECIDE_EXTENSION);
        var request = c.toDecide(RequestKind.EXTENSION).orElseThrow();
        var by = Actor.of(act.caller());
        if (accept) {
            c.acceptExtension(request, desk.replanning(c), reason, by, desk.now());
        } else {
            c.refuseRequest(request, reason, by, desk.now());
        }
        desk.file(c);
        if (accept) {
            process.retime(clocks.timersOf(c));
        }
        return desk.answer(c, act);
    }
}
