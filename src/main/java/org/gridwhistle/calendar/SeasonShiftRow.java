package org.gridwhistle.calendar;

/** One shift; {@code fromDay} and {@code untilDay} are null in the usual hours. */
record SeasonShiftRow(long id, String name, String fromDay, String untilDay, String begins, String ends) {}
