package org.gridwhistle.cases;

/** A case that was merged into another one, and how many were merged into it before. */
record MergedRow(String number, long raiserId, int mergedCount) {}
