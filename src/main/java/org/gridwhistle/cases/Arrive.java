package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 到场: the deputy reports in on the spot. */
@UseCase
public class Arrive {

    private final CaseDesk desk;

    Arrive(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView arrive(Act act, Location location, String note) {
        var c = desk.take(act, CaseAction.ARRIVE);
        c.arrive(location, note, Actor.of(act.caller()), desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
