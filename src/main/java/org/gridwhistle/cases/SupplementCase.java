package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 补充情况: the raiser answers what was asked. */
@UseCase
public class SupplementCase {

    private final CaseDesk desk;

    SupplementCase(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView supplement(Act act, String text) {
        var c = desk.take(act, CaseAction.SUPPLEMENT);
        c.supplement(text, Actor.of(act.caller()), desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
