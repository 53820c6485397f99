package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 恢复办理: the case goes on where it stood, each clock with exactly the time that was left. */
@UseCase
public class ResumeCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    ResumeCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView resume(Act act, String reason) {
        var c = desk.take(act, CaseAction.RESUME);
        c.resume(reason, desk.replanning(c), Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.resume(c.number());
        return desk.answer(c, act);
    }
}
