package org.gridwhistle.cases;

import java.time.LocalDate;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 申请挂账: something outside holds the case up; until a review date nothing can be done. */
@UseCase
public class RequestSuspension {

    private final CaseDesk desk;

    RequestSuspension(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseView request(Act act, String reason, LocalDate reviewOn) {
        var c = desk.take(act, CaseAction.REQUEST_SUSPENSION);
        if (!reviewOn.isAfter(desk.now().toLocalDate())) {
            throw new DomainRefusal(ErrorCode.REVIEW_DATE_PAST);
        }
        var mine = c.openAssignmentOf(act.caller().memberships().department())
                .filter(each -> act.caller().has(Role.DEPARTMENT))
                .orElse(null);
        var by = mine == null ? Actor.of(act.caller()) : Actor.of(act.caller(), Role.DEPARTMENT);
        c.ask(RequestKind.SUSPENSION, mine, null, reviewOn, reason, by, desk.now());
        desk.file(c);
        return desk.answer(c, act);
    }
}
