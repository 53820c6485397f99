package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.UseCase;

/** 签收: the department takes what it was asked; its reply clock runs from now on. */
@UseCase
public class SignAssignment {

    private final CaseDesk desk;
    private final CaseProcess process;

    SignAssignment(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView sign(Act act) {
        var c = desk.take(act, CaseAction.SIGN);
        var mine = c.openAssignmentOf(act.caller().memberships().department()).orElseThrow(NotAllowed::new);
        c.sign(mine, desk.plan(ClockKind.REPLY, c), Actor.of(act.caller(), Role.DEPARTMENT), desk.now());
        desk.file(c);
        process.signed(c.number(), mine.id());
        return desk.answer(c, act);
    }
}
