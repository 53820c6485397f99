package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;

/**
 * 作息时间: the working hours of every day of the year.
 *
 * @param usual where no season says otherwise
 * @param seasons no day may lie in two of them
 */
public record WorkingTimes(WorkingHours usual, List<Season> seasons) {

    private static final Year LEAP_YEAR = Year.of(2024);

    public WorkingTimes {
        Objects.requireNonNull(usual);
        seasons = List.copyOf(seasons);
        for (int day = 1; day <= LEAP_YEAR.length(); day++) {
            LocalDate date = LEAP_YEAR.atDay(day);
            if (seasons.stream().filter(season -> season.covers(date)).count() > 1) {
                throw new IllegalArgumentException("two seasons on one day: " + seasons);
            }
        }
    }

    /** The same hours all year round. */
    public static WorkingTimes always(WorkingHours hours) {
        return new WorkingTimes(hours, List.of());
    }

    public WorkingHours on(LocalDate date) {
        for (Season season : seasons) {
            if (season.covers(date)) {
                return season.hours();
            }
        }
        return usual;
    }
}
