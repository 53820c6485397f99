package org.gridwhistle.cases;

import java.util.EnumMap;

/** A {@link CaseTally} as SQL counts it, a column for each fact. */
record CaseTallyRow(
        String rowKey,
        String rowName,
        long cases,
        long closed,
        long overdue,
        long claimDue,
        long claimedInTime,
        long resultEvaluated,
        long resolved,
        long evaluated,
        long satisfied,
        long settlementDue,
        long settledInTime,
        long withDepartment,
        long returned,
        long firstGroupKnown,
        long closedByFirstGroup,
        long claimWatched,
        long silentAfterClaim,
        long dispatched,
        long leftTriage,
        long leftClaiming,
        long leftHandling,
        long leftDepartments,
        long leftVerifying,
        long leftEvaluating,
        long hops,
        long triageSeconds,
        long claimingSeconds,
        long handlingSeconds,
        long departmentsSeconds,
        long verifyingSeconds,
        long evaluatingSeconds) {

    CaseTally toTally() {
        var facts = new EnumMap<CaseFact, Long>(CaseFact.class);
        facts.put(CaseFact.CLOSED, closed);
        facts.put(CaseFact.OVERDUE, overdue);
        facts.put(CaseFact.CLAIM_DUE, claimDue);
        facts.put(CaseFact.CLAIMED_IN_TIME, claimedInTime);
        facts.put(CaseFact.RESULT_EVALUATED, resultEvaluated);
        facts.put(CaseFact.RESOLVED, resolved);
        facts.put(CaseFact.EVALUATED, evaluated);
        facts.put(CaseFact.SATISFIED, satisfied);
        facts.put(CaseFact.SETTLEMENT_DUE, settlementDue);
        facts.put(CaseFact.SETTLED_IN_TIME, settledInTime);
        facts.put(CaseFact.WITH_DEPARTMENT, withDepartment);
        facts.put(CaseFact.RETURNED, returned);
        facts.put(CaseFact.FIRST_GROUP_KNOWN, firstGroupKnown);
        facts.put(CaseFact.CLOSED_BY_FIRST_GROUP, closedByFirstGroup);
        facts.put(CaseFact.CLAIM_WATCHED, claimWatched);
        facts.put(CaseFact.SILENT_AFTER_CLAIM, silentAfterClaim);
        facts.put(CaseFact.DISPATCHED, dispatched);
        facts.put(CaseFact.LEFT_TRIAGE, leftTriage);
        facts.put(CaseFact.LEFT_CLAIMING, leftClaiming);
        facts.put(CaseFact.LEFT_HANDLING, leftHandling);
        facts.put(CaseFact.LEFT_DEPARTMENTS, leftDepartments);
        facts.put(CaseFact.LEFT_VERIFYING, leftVerifying);
        facts.put(CaseFact.LEFT_EVALUATING, leftEvaluating);
        var seconds = new EnumMap<Stage, Long>(Stage.class);
        seconds.put(Stage.TRIAGE, triageSeconds);
        seconds.put(Stage.CLAIMING, claimingSeconds);
        seconds.put(Stage.HANDLING, handlingSeconds);
        seconds.put(Stage.DEPARTMENTS, departmentsSeconds);
        seconds.put(Stage.VERIFYING, verifyingSeconds);
        seconds.put(Stage.EVALUATING, evaluatingSeconds);
        return new CaseTally(rowKey, rowName, cases, facts, hops, seconds);
    }
}
