package org.gridwhistle.cases;

import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.UseCase;

/** 申请退单: inside the sign window a department hands the case back, with a reason; a supervisor decides (domain.md, rule 3). */
@UseCase
public class RequestReturn {

    private final CaseDesk desk;

    RequestReturn(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView request(Act act, String reason) {
        var c = desk.take(act, CaseAction.REQUEST_RETURN);
        var mine = c.openAssignmentOf(act.caller().memberships().department()).orElseThrow(NotAllowed::new);
        c.ask(RequestKind.RETURN, mine, null, null, reason, Actor.of(act.caller(), Role.DEPARTMENT), desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
