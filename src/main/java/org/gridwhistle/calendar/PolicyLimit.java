package org.gridwhistle.calendar;

/**
 * One row of a policy: how long a clock runs.
 *
 * @param categoryCode the category it is for (and those below it without a row of their own), null for all
 */
record PolicyLimit(String categoryCode, Urgency urgency, ClockKind kind, TimeLimit limit) {}
