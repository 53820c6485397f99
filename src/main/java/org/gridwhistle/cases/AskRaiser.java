package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 请补充: something is unclear, and the raiser is asked. */
@UseCase
public class AskRaiser {

    private final CaseDesk desk;

    AskRaiser(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView ask(Act act, String question) {
        var c = desk.take(act, CaseAction.ASK_RAISER);
        c.askRaiser(question, Actor.of(act.caller()), desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
