package org.gridwhistle.cases;

/** A row of {@code case_event}. */
record CaseEventRow(
        long caseId,
        int seq,
        String at,
        Long actorId,
        String actorName,
        String actorRole,
        String action,
        Stage fromStage,
        Stage toStage,
        String text,
        String data,
        String prevHash,
        String hash) {

    CaseEventRow of(long itsCase) {
        return new CaseEventRow(
                itsCase, seq, at, actorId, actorName, actorRole, action, fromStage, toStage, text, data, prevHash,
                hash);
    }
}
