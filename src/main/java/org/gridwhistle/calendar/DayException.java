package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that differs from the plain week: a holiday (放假), or a weekend day worked in its stead (调休).
 *
 * @param working whether work is done on this day
 * @param name the holiday it belongs to, as announced
 */
public record DayException(LocalDate date, boolean working, String name) {

    public DayException {
        Objects.requireNonNull(date);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("which holiday is " + date + " for?");
        }
    }
}
