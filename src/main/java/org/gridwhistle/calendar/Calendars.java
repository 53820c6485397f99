package org.gridwhistle.calendar;

/** Where the calendars come from: every region has the official one with its own closing days. */
interface Calendars {

    /** The calendar that holds in a region today. */
    WorkingCalendar of(String regionPrefix);
}
