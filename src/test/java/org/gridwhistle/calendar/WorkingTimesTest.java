package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.gridwhistle.calendar.WorkingHours.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimesTest {

    private static final WorkingHours SUMMER = new WorkingHours(List.of(
            new Shift(LocalTime.of(8, 0), LocalTime.NOON), new Shift(LocalTime.of(15, 0), LocalTime.of(18, 30))));
    private static final WorkingHours WINTER =
            new WorkingHours(List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(17, 0))));

    private final WorkingTimes times = new WorkingTimes(
            WorkingHours.USUAL,
            List.of(
                    new Season("夏令", MonthDay.of(5, 1), MonthDay.of(9, 30), SUMMER),
                    new Season("冬令", MonthDay.of(11, 15), MonthDay.of(2, 29), WINTER)));

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, 18:00, the day before summer",
        "2026-05-01, 18:30, its first day",
        "2026-09-30, 18:30, its last day",
        "2026-10-01, 18:00, the day after",
        "2026-11-14, 18:00, the day before winter",
        "2026-11-15, 17:00, its first day",
        "2026-12-31, 17:00, the last day of the year",
        "2027-01-01, 17:00, the first day of the year",
        "2024-02-29, 17:00, its last day in a leap year",
        "2026-02-28, 17:00, its last day in another year",
        "2026-03-01, 18:00, the day after winter",
    })
    void closesAsTheSeasonSays(LocalDate day, LocalTime closing) {
        assertThat(times.on(day).closing()).isEqualTo(closing);
    }

    @Test
    void refusesTwoSeasonsOnOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingTimes(
                        WorkingHours.USUAL,
                        List.of(
                                new Season("夏令", MonthDay.of(5, 1), MonthDay.of(9, 30), SUMMER),
                                new Season("秋令", MonthDay.of(9, 30), MonthDay.of(10, 31), WINTER))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingTimes(
                        WorkingHours.USUAL,
                        List.of(
                                new Season("冬令", MonthDay.of(12, 1), MonthDay.of(2, 28), WINTER),
                                new Season("年初", MonthDay.of(1, 1), MonthDay.of(1, 1), SUMMER))));
    }

    @Test
    void followsTheSeasonOfTheDayOnWhichALimitEnds() {
        var calendar =
                new WorkingCalendar(OfficialCalendar.days(), OfficialCalendar.years(), times, WorkedMinutes.SHANGHAI);
        var start = LocalDate.of(2026, 4, 30)
                .atTime(17, 0)
                .atZone(WorkedMinutes.SHANGHAI)
                .toInstant();

        assertThat(calendar.deadline(start, TimeLimit.workingDays(1)).dueAt())
                .isEqualTo(LocalDate.of(2026, 5, 6)
                        .atTime(18, 30)
                        .atZone(WorkedMinutes.SHANGHAI)
                        .toInstant());
        assertThat(calendar.deadline(start, TimeLimit.workingHours("2")).dueAt())
                .isEqualTo(LocalDate.of(2026, 5, 6)
                        .atTime(9, 0)
                        .atZone(WorkedMinutes.SHANGHAI)
                        .toInstant());
    }
}
