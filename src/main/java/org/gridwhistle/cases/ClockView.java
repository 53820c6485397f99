package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockExplanation;

/**
 * One clock of a case, laid open.
 *
 * @param department whose signature or reply it measures, null for the case's own clocks
 */
public record ClockView(Person department, int round, ClockExplanation explanation) {}
