package org.gridwhistle.cases;

/** Port to the process engine for 督办: each supervision task has an instance of its own, beside the case's. */
public interface SupervisionProcess {

    /** Waits for the holder's answer. */
    void opened(String caseNumber, long supervisionId);

    /** Waits for the supervisor's decision. */
    void answered(String caseNumber, long supervisionId);

    /** Accepted, or sent back to be answered again. */
    void decided(String caseNumber, long supervisionId, boolean accepted);

    /** The case is over before the task is. */
    void ended(String caseNumber, long supervisionId);
}
