package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 退单审批: the supervisor sends the matter to another department, takes it off this one, or rules that it stays (首接负责). */
@UseCase
public class DecideReturn {

    private final CaseDesk desk;
    private final CaseProcess process;
    private final DepartmentsOfCase departments;

    DecideReturn(CaseDesk desk, CaseProcess process, DepartmentsOfCase departments) {
        this.desk = desk;
        this.process = process;
        this.departments = departments;
    }

    public CaseView decide(Act act, boolean accept, Long otherDepartmentId, String reason) {
        var c = desk.take(act, CaseAction.DECIDE_RETURN);
        var request = c.toDecide(RequestKind.RETURN).orElseThrow();
        var by = Actor.of(act.caller());
        if (!accept) {
            c.refuseRequest(request, reason, by, desk.now());
            desk.file(c);
            return desk.answer(c, act);
        }
        var old = c.assignment(request).orElseThrow();
        if (c.openAssignmentOf(otherDepartmentId).isPresent()) {
            throw new DomainRefusal(ErrorCode.SAME_DEPARTMENT_TWICE);
        }
        var next = otherDepartmentId == null ? null : departments.involvement(c, otherDepartmentId, old.role());
        c.acceptReturn(request, next, reason, by, desk.now());
        desk.file(c);
        if (next == null) {
            process.returned(c.number(), old.id(), old.isLead());
        } else {
            process.rerouted(c.number(), old.id(), c.newest().id());
        }
        return desk.answer(c, act);
    }
}
