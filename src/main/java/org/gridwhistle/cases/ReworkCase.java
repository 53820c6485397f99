package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 重办: the answer does not hold on the spot; the named department (the lead, unless said) works on it again. */
@UseCase
public class ReworkCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    ReworkCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView rework(Act act, String reason, Long departmentId) {
        var c = desk.take(act, CaseAction.REWORK);
        var again = assignment(c, departmentId);
        c.rework(reason, again, desk.plan(ClockKind.REPLY, c), Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.VERIFYING, Step.REWORK_DEPARTMENTS);
        return desk.answer(c, act);
    }

    private static Assignment assignment(Case c, Long departmentId) {
        if (departmentId == null) {
            // only a lead's reply brings a case to be verified
            return c.lead().orElseThrow();
        }
        return c.assignmentOf(departmentId).orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_DEPARTMENT));
    }
}
