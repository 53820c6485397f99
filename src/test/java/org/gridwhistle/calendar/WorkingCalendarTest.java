package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkingCalendar calendar = OfficialCalendar.in(SHANGHAI);

    @Test
    void knowsTheYearsThatAreAnnounced() {
        assertThat(calendar.knownYears()).containsExactly(Year.of(2024), Year.of(2025), Year.of(2026));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, true, a Friday",
        "2026-09-19, false, a Saturday",
        "2026-09-20, true, a Sunday made up for National Day",
        "2026-09-25, false, Mid-Autumn on a Friday",
        "2026-10-01, false, National Day on a Thursday",
        "2026-10-08, true, the Thursday after",
        "2026-10-10, true, a Saturday made up for it",
        "2027-10-01, true, a Friday of a year not announced",
        "2027-10-02, false, a Saturday of a year not announced",
    })
    void tellsWorkingDaysFromOthers(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @DisplayName("工作日时限：第N个工作日下班时到期")
    @ParameterizedTest(name = "{0} + {1} 个工作日 = {2}（{3}）")
    @CsvSource({
        "2026-11-23T09:00, 1,  2026-11-24T18:00, plain week",
        "2026-11-23T00:00, 1,  2026-11-24T18:00, before hours",
        "2026-11-23T23:59, 1,  2026-11-24T18:00, after hours",
        "2026-11-20T10:00, 1,  2026-11-23T18:00, over a weekend",
        "2026-11-21T10:00, 1,  2026-11-23T18:00, started on a Saturday",
        "2026-11-23T09:00, 10, 2026-12-07T18:00, two weeks",
        "2026-09-18T09:00, 1,  2026-09-20T18:00, make-up Sunday counts",
        "2026-09-30T16:00, 1,  2026-10-08T18:00, over National Day",
        "2026-09-30T16:00, 3,  2026-10-10T18:00, make-up Saturday after it",
        "2026-10-03T12:00, 1,  2026-10-08T18:00, started in the holiday",
        "2026-10-10T12:00, 1,  2026-10-12T18:00, started on a make-up day",
        "2026-02-13T17:00, 1,  2026-02-14T18:00, make-up Saturday before Spring Festival",
        "2026-02-13T17:00, 2,  2026-02-24T18:00, over Spring Festival",
        "2026-02-16T20:00, 5,  2026-02-28T18:00, from New Year's Eve to the make-up Saturday",
        "2025-01-24T10:00, 2,  2025-01-27T18:00, make-up Sunday then the last day before the holiday",
        "2025-01-24T10:00, 3,  2025-02-05T18:00, over Spring Festival 2025",
        "2025-01-24T10:00, 7,  2025-02-10T18:00, with the make-up Saturday after it",
        "2024-02-09T10:00, 1,  2024-02-18T18:00, make-up Sunday ends Spring Festival 2024",
        "2025-12-31T10:00, 1,  2026-01-04T18:00, over the year's end to a make-up Sunday",
        "2024-12-31T10:00, 1,  2025-01-02T18:00, over the year's end",
        "2025-09-26T10:00, 3,  2025-09-30T18:00, make-up Sunday before National Day 2025",
    })
    void endsAtCloseOfBusinessOfTheNthWorkingDayAfterTheStart(LocalDateTime start, int days, LocalDateTime due) {
        assertThat(calendar.deadline(at(start), TimeLimit.workingDays(days))).isEqualTo(new Deadline(at(due), false));
    }

    @DisplayName("工作小时时限：只在工作时间内计时")
    @ParameterizedTest(name = "{0} + {1} 个工作小时 = {2}（{3}）")
    @CsvSource({
        "2026-11-23T09:00, 2,    2026-11-23T11:00, within the morning",
        "2026-11-23T09:00, 3,    2026-11-23T12:00, to the last minute of the morning",
        "2026-11-23T09:00, 4,    2026-11-23T15:30, over noon",
        "2026-11-23T12:00, 1,    2026-11-23T15:30, started at noon",
        "2026-11-23T13:17, 1,    2026-11-23T15:30, started during the break",
        "2026-11-23T06:00, 4,    2026-11-23T15:00, started before hours",
        "2026-11-23T18:00, 4,    2026-11-24T15:00, started at close of business",
        "2026-11-23T22:10, 4,    2026-11-24T15:00, started at night",
        "2026-11-20T16:00, 4,    2026-11-23T10:30, over a weekend",
        "2026-11-21T16:00, 3.5,  2026-11-23T12:00, started on a Saturday",
        "2026-11-20T17:59:30, 0.5, 2026-11-23T08:59:30, seconds count",
        "2026-09-30T17:00, 4,    2026-10-08T11:30, over National Day",
        "2026-09-18T17:00, 4,    2026-09-20T11:30, into a make-up Sunday",
        "2026-02-14T17:30, 0.5,  2026-02-14T18:00, the last half hour before Spring Festival",
        "2026-02-14T17:30, 1,    2026-02-24T09:00, over Spring Festival",
        "2025-12-31T17:00, 2,    2026-01-04T09:30, over the year's end to a make-up Sunday",
    })
    void countsWorkingHours(LocalDateTime start, String hours, LocalDateTime due) {
        assertThat(calendar.deadline(at(start), TimeLimit.workingHours(hours))).isEqualTo(new Deadline(at(due), false));
    }

    @Test
    void countsPlainHoursDayAndNight() {
        assertThat(calendar.deadline(at("2026-09-30T23:45"), TimeLimit.hours("0.5")))
                .isEqualTo(new Deadline(at("2026-10-01T00:15"), false));
        assertThat(calendar.deadline(at("2026-10-03T08:00"), TimeLimit.hours("24")))
                .isEqualTo(new Deadline(at("2026-10-04T08:00"), false));
    }

    @Test
    void marksADeadlineInAYearNotAnnouncedAsProvisional() {
        assertThat(calendar.deadline(at("2026-12-31T10:00"), TimeLimit.workingDays(2)))
                .isEqualTo(new Deadline(at("2027-01-04T18:00"), true));
        assertThat(calendar.deadline(at("2026-12-31T17:00"), TimeLimit.workingHours("2")))
                .isEqualTo(new Deadline(at("2027-01-01T09:30"), true));
        assertThat(calendar.deadline(at("2026-12-30T10:00"), TimeLimit.workingDays(1))
                        .provisional())
                .isFalse();
    }

    @Test
    void marksADeadlineCountedFromAYearNobodyEnteredAsProvisional() {
        assertThat(calendar.deadline(at("2023-12-29T10:00"), TimeLimit.workingDays(1)))
                .isEqualTo(new Deadline(at("2024-01-02T18:00"), true));
    }

    @Test
    void neverCallsPlainHoursProvisional() {
        assertThat(calendar.deadline(at("2030-01-01T10:00"), TimeLimit.hours("24"))
                        .provisional())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T09:00, PT0S",
        "2026-11-23T11:00, 2026-11-23T09:00, PT0S",
        "2026-11-23T00:00, 2026-11-24T00:00, PT7H",
        "2026-11-23T11:30, 2026-11-23T15:00, PT1H",
        "2026-11-23T12:00, 2026-11-23T14:30, PT0S",
        "2026-11-20T17:00, 2026-11-23T09:30, PT2H",
        "2026-09-30T00:00, 2026-10-09T00:00, PT14H",
        "2026-10-01T00:00, 2026-10-08T00:00, PT0S",
        "2026-11-23T09:00:10, 2026-11-23T09:00:15, PT5S",
    })
    void measuresWorkingTime(LocalDateTime from, LocalDateTime to, Duration worked) {
        assertThat(calendar.workingTime(at(from), at(to))).isEqualTo(worked);
    }

    @Test
    void staysWhereItIsForNoTimeAtAll() {
        assertThat(calendar.plusWorkingTime(at("2026-11-22T10:00"), Duration.ZERO))
                .isEqualTo(at("2026-11-22T10:00"));
    }

    @Test
    void explainsEachDayOfWorkingTime() {
        var days = calendar.days(at("2026-09-18T17:00"), at("2026-09-28T09:00"));

        assertThat(days)
                .extracting(DayNote::date, DayNote::counted, DayNote::reason, DayNote::holiday, DayNote::worked)
                .containsExactly(
                        tuple(day(18), true, DayReason.WORKING_DAY, null, Duration.ofHours(1)),
                        tuple(day(19), false, DayReason.WEEKEND, null, Duration.ZERO),
                        tuple(day(20), true, DayReason.MAKE_UP_DAY, "国庆节", Duration.ofHours(7)),
                        tuple(day(21), true, DayReason.WORKING_DAY, null, Duration.ofHours(7)),
                        tuple(day(22), true, DayReason.WORKING_DAY, null, Duration.ofHours(7)),
                        tuple(day(23), true, DayReason.WORKING_DAY, null, Duration.ofHours(7)),
                        tuple(day(24), true, DayReason.WORKING_DAY, null, Duration.ofHours(7)),
                        tuple(day(25), false, DayReason.HOLIDAY, "中秋节", Duration.ZERO),
                        tuple(day(26), false, DayReason.HOLIDAY, "中秋节", Duration.ZERO),
                        tuple(day(27), false, DayReason.HOLIDAY, "中秋节", Duration.ZERO),
                        tuple(day(28), true, DayReason.WORKING_DAY, null, Duration.ofMinutes(30)));
        assertThat(days.get(0))
                .extracting(DayNote::from, DayNote::until)
                .containsExactly(LocalTime.of(17, 0), LocalTime.of(18, 0));
        assertThat(days.get(1)).extracting(DayNote::from, DayNote::until).containsExactly(null, null);
    }

    @Test
    void leavesOutAStartAfterHours() {
        assertThat(calendar.days(at("2026-11-23T18:00"), at("2026-11-24T10:00")))
                .extracting(DayNote::counted, DayNote::reason)
                .containsExactly(tuple(false, DayReason.OUTSIDE_HOURS), tuple(true, DayReason.WORKING_DAY));
    }

    @Test
    void leavesOutTheDayOfTheStartWhereWorkingDaysAreCounted() {
        assertThat(calendar.days(at("2026-11-20T09:00"), at("2026-11-23T18:00"), LimitUnit.WORKING_DAYS))
                .extracting(DayNote::counted, DayNote::reason)
                .containsExactly(
                        tuple(false, DayReason.START_DAY),
                        tuple(false, DayReason.WEEKEND),
                        tuple(false, DayReason.WEEKEND),
                        tuple(true, DayReason.WORKING_DAY));
    }

    @Test
    void countsEveryDayWherePlainHoursRun() {
        assertThat(calendar.days(at("2026-11-20T09:00"), at("2026-11-22T00:00"), LimitUnit.HOURS))
                .extracting(DayNote::date, DayNote::counted, DayNote::reason, DayNote::worked)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 20), true, DayReason.CALENDAR_DAY, Duration.ofHours(15)),
                        tuple(LocalDate.of(2026, 11, 21), true, DayReason.CALENDAR_DAY, Duration.ofHours(24)));
    }

    @Test
    void saysWhichDaysAreNotAnnounced() {
        assertThat(calendar.days(at("2026-12-31T09:00"), at("2027-01-01T18:00")))
                .extracting(DayNote::provisional)
                .containsExactly(false, true);
    }

    @Test
    void explainsNothingBetweenAMomentAndItself() {
        assertThat(calendar.days(at("2026-11-20T09:00"), at("2026-11-20T09:00")))
                .isEmpty();
        assertThat(calendar.days(at("2026-11-20T09:00"), at("2026-11-10T09:00")))
                .isEmpty();
    }

    @Test
    void takesOtherHoursAndClosingDays() {
        var hours = new WorkingHours(List.of(new WorkingHours.Shift(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        var local = new WorkingCalendar(
                List.of(DayException.closed(LocalDate.of(2026, 11, 24), "县庆")),
                List.of(Year.of(2026)),
                WorkingTimes.always(hours),
                SHANGHAI);

        assertThat(local.deadline(at("2026-11-23T16:00"), TimeLimit.workingHours("2")))
                .isEqualTo(new Deadline(at("2026-11-25T10:00"), false));
        assertThat(local.deadline(at("2026-11-23T16:00"), TimeLimit.workingDays(1)))
                .isEqualTo(new Deadline(at("2026-11-25T17:00"), false));
    }

    @Test
    void measuresWorkingTimeOnADayThatIsAnHourShort() {
        var berlin = ZoneId.of("Europe/Berlin");
        var night = new WorkingHours(List.of(new WorkingHours.Shift(LocalTime.of(1, 0), LocalTime.of(5, 0))));
        var local = new WorkingCalendar(
                List.of(DayException.worked(LocalDate.of(2026, 3, 29), "summer time begins")),
                List.of(Year.of(2026)),
                WorkingTimes.always(night),
                berlin);
        Instant midnight = LocalDate.of(2026, 3, 29).atStartOfDay(berlin).toInstant();

        assertThat(local.workingTime(midnight, midnight.plus(Duration.ofHours(12))))
                .isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "2200-01-01T00:00:00Z"})
    void refusesATimeBeyondAnyCalendar(Instant time) {
        Instant today = at("2026-11-23T09:00");

        assertThatThrownBy(() -> calendar.deadline(time, TimeLimit.workingDays(1)))
                .isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> calendar.deadline(time, TimeLimit.hours("1"))).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> calendar.workingTime(today, time)).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> calendar.workingTime(time, today)).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> calendar.plusWorkingTime(time, Duration.ZERO)).isInstanceOf(BeyondCalendar.class);
    }

    @Test
    void refusesMoreThanTheCalendarHolds() {
        Instant today = at("2026-11-23T09:00");

        assertThatThrownBy(() -> calendar.endOfWorkingDayAfter(today, Integer.MAX_VALUE))
                .isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> calendar.plusWorkingTime(today, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> calendar.deadline(at("2199-12-31T20:00"), TimeLimit.hours("24")))
                .isInstanceOf(BeyondCalendar.class)
                .hasMessageContaining("2200-01-01");
    }

    @Test
    void endsEvenWhereNobodyEverWorks() {
        var never = new ArrayList<DayException>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2200; day = day.plusDays(1)) {
            never.add(DayException.closed(day, "闭馆"));
        }
        var closed = new WorkingCalendar(never, List.of(), WorkingTimes.always(WorkingHours.USUAL), SHANGHAI);

        assertThatThrownBy(() -> closed.deadline(at("2026-11-23T09:00"), TimeLimit.workingHours("1")))
                .isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> closed.deadline(at("2026-11-23T09:00"), TimeLimit.workingDays(1)))
                .isInstanceOf(BeyondCalendar.class);
    }

    @Test
    void neverRunsBackward() {
        Instant today = at("2026-11-23T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.endOfWorkingDayAfter(today, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingTime(today, Duration.ofSeconds(-1)));
    }

    private static LocalDate day(int ofSeptember) {
        return LocalDate.of(2026, 9, ofSeptember);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
