package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 进展记录: whoever handles or supervises a case notes what happened. */
@UseCase
public class AddNote {

    private final CaseDesk desk;

    AddNote(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView note(Act act, String text) {
        var c = desk.take(act, CaseAction.NOTE);
        c.note(text, Actor.of(act.caller()), desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
