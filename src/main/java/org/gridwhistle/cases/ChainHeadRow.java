package org.gridwhistle.cases;

/** What a case says of its own record chain, for the check. */
record ChainHeadRow(long id, String number, Stage stage, int eventCount, String lastHash) {}
