package org.gridwhistle.calendar;

/**
 * How often and how far a policy lets people leave the straight way (退单、延期、重办); none may be negative.
 *
 * @param returnsPerDepartment how often a department may hand one case back
 * @param extensionsPerClock how often one clock may be extended
 * @param extensionDays working days that one extension gives at most
 * @param reworkRounds rounds of rework before the supervisor decides
 */
public record Allowances(int returnsPerDepartment, int extensionsPerClock, int extensionDays, int reworkRounds) {

    public Allowances {
        if (returnsPerDepartment < 0 || extensionsPerClock < 0 || extensionDays < 0 || reworkRounds < 0) {
            throw new IllegalArgumentException("less than nothing is allowed: " + returnsPerDepartment + " returns, "
                    + extensionsPerClock + " extensions of " + extensionDays + " days, " + reworkRounds
                    + " rounds of rework");
        }
    }
}
