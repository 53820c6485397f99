package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 报到: a deputy of those who may takes the case in hand; the first one wins, all others are told who did. */
@UseCase
public class ClaimCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    ClaimCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView claim(Act act) {
        var c = desk.take(act, CaseAction.CLAIM);
        var deputy = new Person(act.caller().id(), act.caller().name());
        c.claim(deputy, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.CLAIMING, Step.CLAIMED);
        return desk.answer(c, act);
    }
}
