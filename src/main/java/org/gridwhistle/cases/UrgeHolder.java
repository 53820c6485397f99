package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 催办: a supervisor or the station presses whoever holds the case; the holder is told, and it is counted. */
@UseCase
public class UrgeHolder {

    private final CaseDesk desk;

    UrgeHolder(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView urge(Act act, String text) {
        var c = desk.take(act, CaseAction.URGE);
        c.urge(text, Actor.of(act.caller()), desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
