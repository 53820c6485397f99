package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One day between start and due, and what it meant for the clock: people check a deadline against this line by line.
 *
 * @param counted whether the day (or a part of it) used up the limit
 * @param holiday the holiday that keeps the day free, or for which it is worked, or why the offices are closed; null for plain days
 * @param provisional whether the day's year is not announced yet, so that only its weekday spoke
 * @param from when counting begins on this day, null where no time falls between start and due; a whole plain day begins at 00:00
 * @param until when it ends; 00:00 means the end of the day
 * @param worked the working time (for plain hours: all the time) of this day between start and due
 * @param paused how much more it would be without pauses
 */
public record DayNote(
        LocalDate date,
        boolean counted,
        DayReason reason,
        String holiday,
        boolean provisional,
        LocalTime from,
        LocalTime until,
        Duration worked,
        Duration paused) {}
