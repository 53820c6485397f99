package org.gridwhistle.cases;

/** An open case, as far as its clocks are concerned. */
record OpenCaseRow(long id, String regionPrefix) {}
