package org.gridwhistle.calendar;

import java.time.LocalDate;

record AnnouncedDayRow(LocalDate onDate, int yearNumber, String name, boolean working) {

    DayException toException() {
        return working ? DayException.worked(onDate, name) : DayException.off(onDate, name);
    }
}
