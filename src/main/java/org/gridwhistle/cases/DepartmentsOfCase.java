package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.roster.Department;
import org.gridwhistle.roster.Departments;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.stereotype.Component;

/** 归口: a department that answers for the place of a case, as the one to be brought in, with the clock of its signature. */
@Component
class DepartmentsOfCase {

    private final CaseDesk desk;
    private final Departments departments;

    DepartmentsOfCase(CaseDesk desk, Departments departments) {
        this.desk = desk;
        this.departments = departments;
    }

    Case.Involvement involvement(Case c, long departmentId, AssignmentRole role) {
        Department department = departments
                .byId(departmentId)
                .filter(one -> c.regionPrefix().startsWith(one.regionPrefix()))
                .orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_DEPARTMENT));
        return new Case.Involvement(department.id(), department.name(), role, desk.plan(ClockKind.SIGN, c));
    }
}
