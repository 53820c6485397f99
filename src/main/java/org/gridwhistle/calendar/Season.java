package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/**
 * 作息季节: a part of every year with its own working hours, for example a longer noon in summer.
 *
 * @param until its last day; before {@code from} when the season reaches over the year's end
 */
public record Season(String name, MonthDay from, MonthDay until, WorkingHours hours) {

    public Season {
        Objects.requireNonNull(name);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(hours);
    }

    boolean covers(LocalDate date) {
        var day = MonthDay.from(date);
        boolean begun = !day.isBefore(from);
        boolean lasts = !day.isAfter(until);
        return from.isAfter(until) ? begun || lasts : begun && lasts;
    }
}
