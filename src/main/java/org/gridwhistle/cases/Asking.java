package org.gridwhistle.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridwhistle.calendar.ClockChange;
import org.gridwhistle.calendar.ClockKind;

/**
 * 申请与审批 of one case: 退单, 延期 and 挂账 are asked for by a holder and decided by a supervisor; until then nothing
 * changes (domain.md, rules 3 and 4).
 */
final class Asking {

    private final Case c;
    private final CaseClocks clocks;
    private final DepartmentWork departments;

    Asking(Case c, CaseClocks clocks, DepartmentWork departments) {
        this.c = c;
        this.clocks = clocks;
        this.departments = departments;
    }

    void ask(
            RequestKind kind,
            Assignment of,
            Integer days,
            LocalDate until,
            String reason,
            Actor actor,
            OffsetDateTime now) {
        c.requests.add(CaseRequest.ask(kind, of, days, until, reason, actor, now.toInstant()));
        c.requestCount++;
        if (kind == RequestKind.RETURN) {
            of.requestReturn();
        }
        var data = new LinkedHashMap<String, Object>();
        CaseFile.putIfPresent(data, "department", of == null ? null : of.departmentName());
        CaseFile.putIfPresent(data, "days", days);
        CaseFile.putIfPresent(data, "reviewOn", until == null ? null : until.toString());
        c.record(actor, "request-" + word(kind), c.stage, reason, data, now);
    }

    private static String word(RequestKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void refuse(CaseRequest request, String reason, Actor actor, OffsetDateTime now) {
        request.refuse(reason, actor, now.toInstant());
        if (request.kind() == RequestKind.RETURN) {
            assignment(request).ifPresent(Assignment::stay);
        }
        record(request, false, c.stage, Map.of(), reason, actor, now);
    }

    void acceptReturn(CaseRequest request, Case.Involvement next, String reason, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        var old = assignment(request).orElseThrow();
        request.accept(reason, actor, now.toInstant());
        departments.end(old, now);
        var data = new LinkedHashMap<String, Object>();
        if (next != null) {
            departments.takeOn(next, old.request(), now);
            data.put("otherDepartment", next.departmentName());
        } else if (old.isLead()) {
            departments.endAll(now);
            c.stage = Stage.HANDLING;
        }
        record(request, true, from, data, reason, actor, now);
    }

    void acceptExtension(CaseRequest request, Replanning replanning, String reason, Actor actor, OffsetDateTime now) {
        var clock = extended(request).orElseThrow();
        var extension = new ClockChange.Extended(now.toInstant(), request.days());
        Instant before = clock.dueAt();
        clocks.change(clock, extension, replanning);
        clocks.running(ClockKind.HANDLE, null)
                .filter(whole -> whole != clock && whole.dueAt().isBefore(clock.dueAt()))
                .ifPresent(whole -> clocks.change(whole, extension, replanning));
        request.accept(reason, actor, now.toInstant());
        request.moved(before, clock.dueAt());
        var data = new LinkedHashMap<String, Object>();
        data.put("days", request.days());
        data.put("oldDueAt", CaseFile.text(before, now));
        data.put("newDueAt", CaseFile.text(clock.dueAt(), now));
        record(request, true, c.stage, data, reason, actor, now);
    }

    /** The clock that an extension is about: the assignment's reply, or the deputy's whole case. */
    private Optional<CaseClock> extended(CaseRequest request) {
        return request.assignmentId() == null
                ? clocks.running(ClockKind.HANDLE, null)
                : clocks.running(ClockKind.REPLY, request.assignmentId());
    }

    void suspend(CaseRequest request, Replanning replanning, String reason, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        clocks.changeAll(new ClockChange.Paused(now.toInstant()), replanning);
        c.suspendedFrom = c.stage;
        c.reviewOn = request.reviewOn();
        c.stage = Stage.SUSPENDED;
        request.accept(reason, actor, now.toInstant());
        record(request, true, from, Map.of("reviewOn", c.reviewOn.toString()), reason, actor, now);
    }

    void resume(String reason, Replanning replanning, Actor actor, OffsetDateTime now) {
        clocks.changeAll(new ClockChange.Resumed(now.toInstant()), replanning);
        c.stage = c.suspendedFrom;
        c.suspendedFrom = null;
        c.reviewOn = null;
        c.record(actor, "resume", Stage.SUSPENDED, reason, Map.of("dueAt", CaseFile.text(c.dueAt, now)), now);
    }

    private void record(
            CaseRequest request,
            boolean accepted,
            Stage from,
            Map<String, Object> more,
            String reason,
            Actor actor,
            OffsetDateTime now) {
        var data = new LinkedHashMap<String, Object>();
        data.put("accept", accepted);
        assignment(request).ifPresent(of -> data.put("department", of.departmentName()));
        data.putAll(more);
        c.record(actor, "decide-" + word(request.kind()), from, reason, data, now);
    }

    Optional<Assignment> assignment(CaseRequest request) {
        return c.assignments.stream()
                .filter(each ->
                        request.assignmentId() != null && request.assignmentId().equals(each.id()))
                .findFirst();
    }

    boolean hasAsked(RequestKind kind, Assignment of) {
        return c.requests.stream().anyMatch(each -> each.isOpen(kind) && each.isAbout(of));
    }

    Optional<CaseRequest> toDecide(RequestKind kind) {
        return c.requests.stream().filter(each -> each.isOpen(kind)).findFirst();
    }

    long returnsAskedBy(long department) {
        return c.requests.stream()
                .filter(each -> each.kind() == RequestKind.RETURN)
                .filter(each -> each.departmentId() != null && each.departmentId() == department)
                .count();
    }

    long extensionsAskedFor(CaseClock clock) {
        return c.requests.stream()
                .filter(each -> each.kind() == RequestKind.EXTENSION && each.isDecided())
                .filter(each -> Objects.equals(each.assignmentId(), clock.assignmentId()))
                .filter(each -> !each.askedAt().isBefore(clock.startedAt()))
                .count();
    }
}
