package org.badwhistle.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Deadline arithmetic outside of the calendar. */
class CountsWorkingDays {

    boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    LocalDateTime closeOfBusiness(LocalDate day) {
        return day.atTime(LocalTime.of(18, 0));
    }

    LocalDateTime tomorrow(LocalDateTime time) {
        return time.plusDays(1);
    }
}
