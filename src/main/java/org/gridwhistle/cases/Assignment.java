package org.gridwhistle.cases;

import java.time.Instant;
import java.time.LocalDate;

/** 部门承办: what one department was asked about a case, and what it answered. */
class Assignment extends Part {

    private long departmentId;
    private String departmentName;
    private AssignmentRole role;
    private AssignmentState state;
    private String request;
    private Instant openedAt;
    private Instant signDueAt;
    private Instant signedAt;
    private Instant replyDueAt;
    private Outcome replyResult;
    private String replyText;
    private LocalDate plannedFor;
    private Instant repliedAt;

    Assignment() {}

    static Assignment open(long departmentId, String departmentName, AssignmentRole role, String request, Instant at) {
        var assignment = new Assignment();
        assignment.departmentId = departmentId;
        assignment.departmentName = departmentName;
        assignment.role = role;
        assignment.state = AssignmentState.SIGNING;
        assignment.request = request;
        assignment.openedAt = at;
        return assignment;
    }

    long departmentId() {
        return departmentId;
    }

    String departmentName() {
        return departmentName;
    }

    AssignmentRole role() {
        return role;
    }

    AssignmentState state() {
        return state;
    }

    Instant signDueAt() {
        return signDueAt;
    }

    Instant replyDueAt() {
        return replyDueAt;
    }

    Outcome replyResult() {
        return replyResult;
    }

    String replyText() {
        return replyText;
    }

    LocalDate plannedFor() {
        return plannedFor;
    }

    String request() {
        return request;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant signedAt() {
        return signedAt;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    boolean isOpen() {
        return switch (state) {
            case SIGNING, WORKING, RETURN_REQUESTED -> true;
            case REPLIED, RETURNED -> false;
        };
    }

    boolean isLead() {
        return role == AssignmentRole.LEAD;
    }

    /** What the department has to do next is due then; null when nothing is. */
    Instant stepDueAt() {
        return switch (state) {
            case SIGNING, RETURN_REQUESTED -> signDueAt;
            case WORKING -> replyDueAt;
            case REPLIED, RETURNED -> null;
        };
    }

    void signBy(Instant due) {
        signDueAt = due;
        touch();
    }

    void sign(Instant at, Instant replyDue) {
        state = AssignmentState.WORKING;
        signedAt = at;
        replyDueAt = replyDue;
        touch();
    }

    void reply(Outcome result, String text, LocalDate planned, Instant at) {
        state = AssignmentState.REPLIED;
        replyResult = result;
        replyText = text;
        plannedFor = planned;
        repliedAt = at;
        touch();
    }

    /** 重办: the same assignment works again, with a new due time and no new signature. */
    void rework(Instant replyDue) {
        state = AssignmentState.WORKING;
        replyDueAt = replyDue;
        repliedAt = null;
        touch();
    }

    /** 退单 is asked for; until it is decided the department keeps it and may still sign (domain.md, rule 3). */
    void requestReturn() {
        state = AssignmentState.RETURN_REQUESTED;
        touch();
    }

    /** The supervisor ruled that it stays. */
    void stay() {
        state = AssignmentState.SIGNING;
        touch();
    }

    void returned() {
        state = AssignmentState.RETURNED;
        touch();
    }

    boolean isToBeSigned() {
        return state == AssignmentState.SIGNING || state == AssignmentState.RETURN_REQUESTED;
    }

    void replyBy(Instant due) {
        replyDueAt = due;
        touch();
    }
}
