package org.gridwhistle.cases;

/** A supervision task that waits for its answer or its decision. */
record OpenSupervisionRow(String number, long supervisionId, SupervisionState state) {}
