package org.gridwhistle.cases;

/** Something happened to a case and stands in its records; published inside the act's transaction, for who tells people. */
public record CaseRecorded(CaseFacts facts, CaseRecord entry) {}
