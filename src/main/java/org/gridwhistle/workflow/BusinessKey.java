package org.gridwhistle.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What ties a process instance to our tables: the case number, and behind a sign of its own the assignment of a
 * department's round or the id of a supervision task.
 */
record BusinessKey(String caseNumber, Long assignmentId, Long supervisionId) {

    private static final char ASSIGNMENT = '#';
    private static final char SUPERVISION = '!';

    static BusinessKey ofCase(String caseNumber) {
        return new BusinessKey(caseNumber, null, null);
    }

    /** @param assignmentId null for the case itself */
    static BusinessKey of(String caseNumber, Long assignmentId) {
        return new BusinessKey(caseNumber, assignmentId, null);
    }

    static BusinessKey ofSupervision(String caseNumber, long supervisionId) {
        return new BusinessKey(caseNumber, null, supervisionId);
    }

    static BusinessKey of(DelegateExecution execution) {
        return parse(execution.getProcessBusinessKey());
    }

    static BusinessKey parse(String key) {
        int assignment = key.indexOf(ASSIGNMENT);
        if (assignment >= 0) {
            return of(key.substring(0, assignment), Long.valueOf(key.substring(assignment + 1)));
        }
        int supervision = key.indexOf(SUPERVISION);
        return supervision < 0
                ? ofCase(key)
                : ofSupervision(key.substring(0, supervision), Long.parseLong(key.substring(supervision + 1)));
    }

    /** Matches the keys of every round that a case's departments went through. */
    static String anyAssignmentOf(String caseNumber) {
        return caseNumber + ASSIGNMENT + "%";
    }

    /** Matches the keys of every supervision task of a case. */
    static String anySupervisionOf(String caseNumber) {
        return caseNumber + SUPERVISION + "%";
    }

    @Override
    public String toString() {
        if (assignmentId != null) {
            return caseNumber + ASSIGNMENT + assignmentId;
        }
        return supervisionId != null ? caseNumber + SUPERVISION + supervisionId : caseNumber;
    }
}
