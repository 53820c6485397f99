package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 撤回: the raiser takes the whistle back, before anyone has claimed (domain.md, rule 10). */
@UseCase
public class WithdrawCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    WithdrawCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView withdraw(Act act, String reason) {
        var c = desk.take(act, CaseAction.WITHDRAW);
        c.withdraw(reason, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.end(c.number(), Step.WITHDRAWN);
        return desk.answer(c, act);
    }
}
