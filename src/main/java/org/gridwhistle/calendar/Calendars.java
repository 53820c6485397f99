package org.gridwhistle.calendar;

/** The calendars in force: every region has the official one with the closing days of its own. */
public interface Calendars {

    /** The calendar that holds in a region today; for an empty prefix the official one. */
    WorkingCalendar of(String regionPrefix);

    /** Whoever knows of a change does not wait until it would be noticed. */
    default void lookAgain() {
        // who keeps nothing is never behind
    }
}
