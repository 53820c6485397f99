package org.gridwhistle.calendar;

import java.time.LocalDate;

/** Offices in a region closed from one day to another, both included. */
record ClosingRow(
        long id, String regionCode, String regionPrefix, LocalDate firstDay, LocalDate lastDay, String reason) {

    boolean holdsIn(String prefix) {
        return prefix.startsWith(regionPrefix);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }
}
