package org.gridwhistle.cases;

import org.gridwhistle.shared.Labelled;

/**
 * Something that is true of a case or not, as figures count it and lists may be narrowed to. Each stands once in the SQL,
 * so that a figure and the list behind it cannot differ.
 */
public enum CaseFact implements Labelled {
    CLOSED,
    OVERDUE,
    /** It was claimed, or its time to be claimed ran out. */
    CLAIM_DUE,
    CLAIMED_IN_TIME,
    /** It ended with a result, and the people said what they think of it. */
    RESULT_EVALUATED,
    RESOLVED,
    EVALUATED,
    SATISFIED,
    /** Its result was reported, or the time for that ran out. */
    SETTLEMENT_DUE,
    SETTLED_IN_TIME,
    WITH_DEPARTMENT,
    RETURNED,
    /** It ended with a result and was first sent to a group. */
    FIRST_GROUP_KNOWN,
    CLOSED_BY_FIRST_GROUP,
    /** It was claimed, and its deputy was heard of since, or should have been. */
    CLAIM_WATCHED,
    SILENT_AFTER_CLAIM,
    DISPATCHED,
    LEFT_TRIAGE,
    LEFT_CLAIMING,
    LEFT_HANDLING,
    LEFT_DEPARTMENTS,
    LEFT_VERIFYING,
    LEFT_EVALUATING
}
