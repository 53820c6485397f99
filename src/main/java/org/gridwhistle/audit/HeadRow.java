package org.gridwhistle.audit;

/** The row of {@code audit_head}: where the chain ends. */
record HeadRow(long seq, String link, String mac, String keyCheck) {}
