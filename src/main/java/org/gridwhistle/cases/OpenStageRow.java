package org.gridwhistle.cases;

/** An open case and where it stands. */
record OpenStageRow(String number, Stage stage) {}
