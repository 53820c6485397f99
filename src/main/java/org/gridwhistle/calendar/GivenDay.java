package org.gridwhistle.calendar;

import java.time.LocalDate;

/**
 * A day of an announcement as somebody hands it in, nothing of it checked.
 *
 * @param row where it stands, to find it again
 * @param offDay whether it is off, else it is worked
 */
public record GivenDay(int row, LocalDate date, String name, Boolean offDay) {

    static final String DATE = "date";
    static final String NAME = "name";
    static final String OFF_DAY = "is_off_day";
}
