package org.gridwhistle.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What ties a process instance to our tables: the case number, and for a department's round also the assignment.
 *
 * @param assignmentId null for the case itself
 */
record BusinessKey(String caseNumber, Long assignmentId) {

    private static final char SEPARATOR = '#';

    static BusinessKey of(DelegateExecution execution) {
        return parse(execution.getProcessBusinessKey());
    }

    static BusinessKey parse(String key) {
        int separator = key.indexOf(SEPARATOR);
        return separator < 0
                ? new BusinessKey(key, null)
                : new BusinessKey(key.substring(0, separator), Long.valueOf(key.substring(separator + 1)));
    }

    @Override
    public String toString() {
        return assignmentId == null ? caseNumber : caseNumber + SEPARATOR + assignmentId;
    }
}
