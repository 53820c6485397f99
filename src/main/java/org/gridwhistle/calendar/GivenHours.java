package org.gridwhistle.calendar;

import java.time.LocalTime;
import java.util.List;

/**
 * Working hours as somebody hands them in, nothing of it checked.
 *
 * @param usual where no season says otherwise
 */
public record GivenHours(List<GivenShift> usual, List<GivenSeason> seasons) {

    /** One stretch of work. */
    public record GivenShift(LocalTime from, LocalTime until) {}

    /**
     * A part of the year with hours of its own.
     *
     * @param from first day as MM-DD
     * @param until last day, before {@code from} when it reaches over the year's end
     */
    public record GivenSeason(String name, String from, String until, List<GivenShift> shifts) {}
}
