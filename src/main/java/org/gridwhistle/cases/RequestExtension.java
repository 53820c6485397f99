package org.gridwhistle.cases;

import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 申请延期: before the due time, once for each clock; a supervisor decides (domain.md, rule 4). */
@UseCase
public class RequestExtension {

    private final CaseDesk desk;
    private final Clocks clocks;

    RequestExtension(CaseDesk desk, Clocks clocks) {
        this.desk = desk;
        this.clocks = clocks;
    }

    public CaseView request(Act act, int days, String reason) {
        var c = desk.take(act, CaseAction.REQUEST_EXTENSION);
        int most = clocks.allowances(desk.now().toInstant()).extensionDays();
        if (days > most) {
            throw new DomainRefusal(ErrorCode.EXTENSION_TOO_LONG, most);
        }
        boolean deputy = c.stage() == Stage.HANDLING;
        var mine = deputy
                ? null
                : c.openAssignmentOf(act.caller().memberships().department()).orElseThrow(NotAllowed::new);
        var by = deputy ? Actor.of(act.caller()) : Actor.of(act.caller(), Role.DEPARTMENT);
        c.ask(RequestKind.EXTENSION, mine, days, null, reason, by, desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
