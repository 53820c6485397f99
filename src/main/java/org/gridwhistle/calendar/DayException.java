package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that differs from the plain week.
 *
 * @param name the holiday it belongs to, as announced, or why the offices are closed
 */
public record DayException(LocalDate date, Kind kind, String name) {

    /** In what a day differs. */
    public enum Kind {
        /** 放假. */
        OFF,
        /** 调休: a weekend day worked in a holiday's stead. */
        WORKED,
        /** 当地停止办公: on top of the official calendar, in one region. */
        CLOSED
    }

    public DayException {
        Objects.requireNonNull(date);
        Objects.requireNonNull(kind);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("why is " + date + " different?");
        }
    }

    public static DayException off(LocalDate date, String holiday) {
        return new DayException(date, Kind.OFF, holiday);
    }

    public static DayException worked(LocalDate date, String holiday) {
        return new DayException(date, Kind.WORKED, holiday);
    }

    public static DayException closed(LocalDate date, String why) {
        return new DayException(date, Kind.CLOSED, why);
    }

    /** Whether work is done on this day. */
    public boolean working() {
        return kind == Kind.WORKED;
    }
}
