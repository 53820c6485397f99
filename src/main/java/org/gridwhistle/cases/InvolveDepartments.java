package org.gridwhistle.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 部门联动: the deputy brings in the competent departments, one of which leads. */
@UseCase
public class InvolveDepartments {

    private final CaseDesk desk;
    private final DepartmentsOfCase departments;
    private final CaseProcess process;

    InvolveDepartments(CaseDesk desk, DepartmentsOfCase departments, CaseProcess process) {
        this.desk = desk;
        this.departments = departments;
        this.process = process;
    }

    public CaseView involve(Act act, long lead, List<Long> joint, String request) {
        var c = desk.take(act, CaseAction.INVOLVE_DEPARTMENTS);
        var involved = new ArrayList<Case.Involvement>();
        involved.add(departments.involvement(c, lead, AssignmentRole.LEAD));
        joint.forEach(id -> involved.add(departments.involvement(c, id, AssignmentRole.JOINT)));
        var seen = new HashSet<Long>();
        if (!involved.stream().allMatch(each -> seen.add(each.departmentId()))) {
            throw new DomainRefusal(ErrorCode.SAME_DEPARTMENT_TWICE);
        }
        c.involve(involved, request, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.HANDLING, Step.DEPARTMENTS_INVOLVED);
        return desk.answer(c, act);
    }
}
