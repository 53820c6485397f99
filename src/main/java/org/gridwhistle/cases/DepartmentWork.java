package org.gridwhistle.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;

/** 部门办理 of one case: one lead and any number of joint departments sign and reply, the lead last. */
final class DepartmentWork {

    private final Case c;
    private final CaseClocks clocks;

    DepartmentWork(Case c, CaseClocks clocks) {
        this.c = c;
        this.clocks = clocks;
    }

    void involve(List<Case.Involvement> involved, String request, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        c.stage = Stage.DEPARTMENTS;
        involved.forEach(each -> takeOn(each, request, now));
        var data = new LinkedHashMap<String, Object>();
        data.put("lead", namesOf(involved, AssignmentRole.LEAD));
        data.put("joint", namesOf(involved, AssignmentRole.JOINT));
        c.record(actor, "involve-departments", from, request, data, now);
    }

    void takeOn(Case.Involvement each, String request, OffsetDateTime now) {
        var assignment =
                Assignment.open(each.departmentId(), each.departmentName(), each.role(), request, now.toInstant());
        assignment.signBy(each.signing().dueAt());
        c.assignments.add(assignment);
        c.assignmentCount++;
        clocks.start(each.signing(), assignment);
    }

    private static List<String> namesOf(List<Case.Involvement> involved, AssignmentRole role) {
        return involved.stream()
                .filter(each -> each.role() == role)
                .map(Case.Involvement::departmentName)
                .toList();
    }

    void sign(Assignment assignment, ClockPlan replying, Actor actor, OffsetDateTime now) {
        assignment.sign(now.toInstant(), replying.dueAt());
        clocks.end(ClockKind.SIGN, assignment, now);
        clocks.start(replying, assignment);
        c.record(actor, "sign", c.stage, null, Map.of("department", assignment.departmentName()), now);
    }

    void reply(Assignment assignment, Outcome result, String text, LocalDate planned, Actor actor, OffsetDateTime now) {
        if (!mayReply(assignment)) {
            throw new JointRepliesOutstanding(c.number);
        }
        Stage from = c.stage;
        assignment.reply(result, text, planned, now.toInstant());
        clocks.end(ClockKind.REPLY, assignment, now);
        if (assignment.isLead()) {
            c.propose(result, text, planned);
        }
        if (open().findAny().isEmpty()) {
            c.stage = Stage.VERIFYING;
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("department", assignment.departmentName());
        data.put("result", result.name());
        CaseFile.putIfPresent(data, "plannedFor", planned == null ? null : planned.toString());
        c.record(actor, "reply", from, text, data, now);
    }

    void end(Assignment assignment, OffsetDateTime now) {
        assignment.returned();
        clocks.end(null, assignment, now);
    }

    void endAll(OffsetDateTime now) {
        open().toList().forEach(each -> end(each, now));
    }

    Stream<Assignment> open() {
        return c.assignments.stream().filter(Assignment::isOpen);
    }

    Optional<Assignment> openOf(Long department) {
        return open().filter(each -> department != null && each.departmentId() == department)
                .findFirst();
    }

    Optional<Assignment> lead() {
        return standing().filter(Assignment::isLead).reduce((earlier, later) -> later);
    }

    Optional<Assignment> of(long department) {
        return standing().filter(each -> each.departmentId() == department).reduce((earlier, later) -> later);
    }

    /** Those that were not handed back. */
    private Stream<Assignment> standing() {
        return c.assignments.stream().filter(each -> each.state() != AssignmentState.RETURNED);
    }

    boolean mayReply(Assignment assignment) {
        return !assignment.isLead() || open().allMatch(Assignment::isLead);
    }
}
