package org.gridwhistle.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 申请与审批: what a holder asked a supervisor for and what was decided. Until then nothing changes: whoever asked keeps
 * the matter and its clock runs (domain.md, rules 3 and 4).
 */
class CaseRequest extends Part {

    private RequestKind kind;
    private Long assignmentId;
    private Long departmentId;
    private long askedById;
    private String askedByName;
    private Instant askedAt;
    private String reason;
    private Integer days;
    private LocalDate reviewOn;
    private RequestState state;
    private Long decidedById;
    private String decidedByName;
    private Instant decidedAt;
    private String decision;
    private Instant oldDueAt;
    private Instant newDueAt;

    CaseRequest() {}

    /**
     * @param of the assignment it is about, null for the deputy's own
     * @param days working days of an extension, else null
     * @param reviewOn review date of a suspension, else null
     */
    static CaseRequest ask(
            RequestKind kind, Assignment of, Integer days, LocalDate reviewOn, String reason, Actor by, Instant at) {
        var request = new CaseRequest();
        request.kind = kind;
        request.assignmentId = of == null ? null : of.id();
        request.departmentId = of == null ? null : of.departmentId();
        request.days = days;
        request.reviewOn = reviewOn;
        request.reason = reason;
        request.askedById = by.id();
        request.askedByName = by.name();
        request.askedAt = at;
        request.state = RequestState.OPEN;
        return request;
    }

    void accept(String why, Actor by, Instant at) {
        decide(RequestState.ACCEPTED, why, by, at);
    }

    void refuse(String why, Actor by, Instant at) {
        decide(RequestState.REFUSED, why, by, at);
    }

    private void decide(RequestState how, String why, Actor by, Instant at) {
        state = how;
        decision = why;
        decidedById = by.id();
        decidedByName = by.name();
        decidedAt = at;
        touch();
    }

    /** Both dates stay on record (domain.md, rule 4). */
    void moved(Instant from, Instant to) {
        oldDueAt = from;
        newDueAt = to;
        touch();
    }

    void lapse(Instant at) {
        state = RequestState.LAPSED;
        decidedAt = at;
        touch();
    }

    boolean isOpen() {
        return state == RequestState.OPEN;
    }

    boolean isOpen(RequestKind wanted) {
        return isOpen() && kind == wanted;
    }

    boolean isDecided() {
        return state == RequestState.ACCEPTED || state == RequestState.REFUSED;
    }

    boolean isAbout(Assignment assignment) {
        return assignment == null ? assignmentId == null : Objects.equals(assignmentId, assignment.id());
    }

    RequestKind kind() {
        return kind;
    }

    Long assignmentId() {
        return assignmentId;
    }

    Long departmentId() {
        return departmentId;
    }

    Person askedBy() {
        return new Person(askedById, askedByName);
    }

    Instant askedAt() {
        return askedAt;
    }

    String reason() {
        return reason;
    }

    Integer days() {
        return days;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    RequestState state() {
        return state;
    }

    Person decidedBy() {
        return decidedById == null ? null : new Person(decidedById, decidedByName);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decision() {
        return decision;
    }

    Instant oldDueAt() {
        return oldDueAt;
    }

    Instant newDueAt() {
        return newDueAt;
    }
}
