package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockChange.Extended;
import org.gridwhistle.calendar.ClockChange.Paused;
import org.gridwhistle.calendar.ClockChange.Resumed;
import org.gridwhistle.calendar.ClockExplanation.Extension;
import org.gridwhistle.calendar.ClockExplanation.Margin;
import org.gridwhistle.calendar.ClockExplanation.Pause;
import org.gridwhistle.calendar.ClockExplanation.RungTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses and extensions. The week is that of Monday 2026-03-02, with no holiday near it. */
class ClockChangesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String COUNTY = "410481";
    private static final List<String> TWO_DAYS = List.of();
    private static final List<String> FOUR_WORKING_HOURS = List.of("01");
    private static final List<String> TEN_HOURS = List.of("02");

    private final List<Policy> policies = new ArrayList<>();
    private WorkingCalendar calendar = OfficialCalendar.in(SHANGHAI);
    private final Clocks clocks = new Clocks(region -> calendar, () -> policies, Clock.fixed(Instant.EPOCH, SHANGHAI));

    ClockChangesTest() {
        var rows = new ArrayList<PolicyLimit>();
        rows.add(handle("01", TimeLimit.workingHours("4")));
        rows.add(handle("02", TimeLimit.hours("10")));
        for (Urgency urgency : Urgency.values()) {
            for (ClockKind kind : ClockKind.values()) {
                rows.add(new PolicyLimit(null, urgency, kind, TimeLimit.workingDays(2)));
            }
        }
        policies.add(Policy.of(
                "2026-01", LocalDate.of(2020, 1, 1), new Ladder(80, 1, 3), new Allowances(1, 1, 15, 2), rows));
    }

    @Nested
    class APause {

        @DisplayName("暂停后恢复：恰好走完剩余的工作时间")
        @ParameterizedTest(name = "{0} 起 4 工作小时，{1} 暂停、{2} 恢复：{3} 到期（{4}）")
        @CsvSource({
            "2026-03-02T09:00, 2026-03-02T10:00, 2026-03-02T11:00, 2026-03-02T16:30, an hour of the morning",
            "2026-03-02T09:00, 2026-03-02T10:00, 2026-03-02T10:00, 2026-03-02T15:30, for no time",
            "2026-03-02T09:00, 2026-03-02T12:00, 2026-03-02T14:30, 2026-03-02T15:30, over noon only",
            "2026-03-02T09:00, 2026-03-02T12:30, 2026-03-03T08:30, 2026-03-03T09:30, from the break on",
            "2026-03-02T09:00, 2026-03-02T10:00, 2026-03-07T10:00, 2026-03-09T11:30, resumed on a Saturday",
            "2026-03-02T09:00, 2026-03-02T15:29:59, 2026-03-04T08:30, 2026-03-04T08:30:01, in the last second",
            "2026-03-02T09:00, 2026-03-02T15:30, 2026-03-04T08:30, 2026-03-02T15:30, when it was due",
            "2026-03-02T09:00, 2026-03-02T16:00, 2026-03-04T08:30, 2026-03-02T15:30, after it was due",
            "2026-03-02T09:00, 2026-03-02T09:00, 2026-03-03T09:00, 2026-03-03T15:30, from the start",
        })
        void keepsTheWorkingTimeThatWasLeft(
                LocalDateTime start, LocalDateTime paused, LocalDateTime resumed, LocalDateTime due) {
            var plan = handle(FOUR_WORKING_HOURS, at(start));

            assertThat(replan(plan, new Paused(at(paused)), new Resumed(at(resumed)))
                            .dueAt())
                    .isEqualTo(at(due));
        }

        @Test
        void mayEndAClockOfWorkingDaysInTheMiddleOfADay() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            var after = replan(plan, new Paused(at("2026-03-03T10:00")), new Resumed(at("2026-03-10T09:00")));

            // left: Tuesday from ten, and Wednesday
            assertThat(after.dueAt()).isEqualTo(at("2026-03-11T17:00"));
        }

        @Test
        void movesEveryRungThatWasStillToCome() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(plan, new Paused(at("2026-03-02T10:00")), new Resumed(at("2026-03-03T10:00")));

            assertThat(after.rungs())
                    .containsExactly(
                            Map.entry(Rung.REMIND, at("2026-03-03T14:42")),
                            Map.entry(Rung.YELLOW, at("2026-03-03T15:30")),
                            Map.entry(Rung.RED, at("2026-03-04T18:00")),
                            Map.entry(Rung.LISTED, at("2026-03-06T18:00")));
            assertThat(plan.at(Rung.REMIND)).isEqualTo(at("2026-03-02T14:42"));
        }

        @Test
        void leavesRungsWhereTheyAreThatWereReachedBefore() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(plan, new Paused(at("2026-03-02T16:00")), new Resumed(at("2026-03-03T16:00")));

            assertThat(after.rungs())
                    .containsExactly(
                            Map.entry(Rung.REMIND, at("2026-03-02T14:42")),
                            Map.entry(Rung.YELLOW, at("2026-03-02T15:30")),
                            Map.entry(Rung.RED, at("2026-03-04T18:00")),
                            Map.entry(Rung.LISTED, at("2026-03-06T18:00")));
        }

        @Test
        void givesAClockOfPlainHoursPlainTimeBack() {
            var plan = handle(TEN_HOURS, at("2026-03-06T20:00"));

            var after = replan(plan, new Paused(at("2026-03-07T01:00")), new Resumed(at("2026-03-09T08:30")));

            assertThat(after.rungs())
                    .containsExactly(
                            Map.entry(Rung.REMIND, at("2026-03-09T11:30")),
                            Map.entry(Rung.YELLOW, at("2026-03-09T13:30")),
                            // as much working time after due as before: one whole day
                            Map.entry(Rung.RED, at("2026-03-10T12:00")),
                            Map.entry(Rung.LISTED, at("2026-03-12T12:00")));
        }

        @Test
        void mayBeOneOfSeveral() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(
                    plan,
                    new Paused(at("2026-03-02T10:00")),
                    new Resumed(at("2026-03-02T11:00")),
                    new Paused(at("2026-03-02T11:30")),
                    new Resumed(at("2026-03-03T08:30")));

            assertThat(after.dueAt()).isEqualTo(at("2026-03-03T11:00"));
        }

        @Test
        void leavesEverythingAsItStoodWhileItLasts() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            assertThat(replan(plan, new Paused(at("2026-03-02T10:00")))).isEqualTo(plan);
        }

        @Test
        void makesADueTimeProvisionalThatMovesIntoAYearNotAnnounced() {
            var plan = handle(TWO_DAYS, at("2026-12-28T09:00"));

            var after = replan(plan, new Paused(at("2026-12-29T09:00")), new Resumed(at("2026-12-31T14:30")));

            assertThat(plan.provisional()).isFalse();
            assertThat(after.provisional()).isTrue();
        }

        @Test
        void neverMakesPlainHoursProvisional() {
            var plan = handle(TEN_HOURS, at("2026-12-30T09:00"));

            var after = replan(plan, new Paused(at("2026-12-30T10:00")), new Resumed(at("2027-01-31T14:30")));

            assertThat(after.provisional()).isFalse();
        }
    }

    @Nested
    class AnExtension {

        @Test
        void endsAtCloseOfBusinessOfTheNthWorkingDayAfterDue() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(plan, new Extended(at("2026-03-02T11:00"), 5));

            assertThat(after.dueAt()).isEqualTo(at("2026-03-09T18:00"));
        }

        @Test
        void setsTheLadderUpAgain() {
            var plan = handle(TWO_DAYS, at("2026-03-02T08:30"));

            var after = replan(plan, new Extended(at("2026-03-03T09:00"), 2));

            // 80 % of five whole days of seven hours
            assertThat(after.rungs())
                    .containsExactly(
                            Map.entry(Rung.REMIND, at("2026-03-05T18:00")),
                            Map.entry(Rung.YELLOW, at("2026-03-06T18:00")),
                            Map.entry(Rung.RED, at("2026-03-09T18:00")),
                            Map.entry(Rung.LISTED, at("2026-03-11T18:00")));
        }

        @Test
        void leavesAReminderWhereItWasGiven() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(plan, new Extended(at("2026-03-02T14:42"), 2));

            assertThat(after.at(Rung.REMIND)).isEqualTo(at("2026-03-02T14:42"));
            assertThat(after.dueAt()).isEqualTo(at("2026-03-04T18:00"));
        }

        @Test
        void movesTheReminderToItsShareOfTheNewWhole() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            var after = replan(
                    plan,
                    new Paused(at("2026-03-02T11:00")),
                    new Resumed(at("2026-03-03T11:00")),
                    new Extended(at("2026-03-03T14:30"), 1));

            // 2 hours before the pause and 25.5 after it: 80 % are 22
            assertThat(after.dueAt()).isEqualTo(at("2026-03-06T18:00"));
            assertThat(after.at(Rung.REMIND)).isEqualTo(at("2026-03-06T10:00"));
        }

        @Test
        void countsFromTheDueTimeAlsoWhenItIsGrantedLate() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(plan, new Extended(at("2026-03-05T09:00"), 1));

            assertThat(after.dueAt()).isEqualTo(at("2026-03-03T18:00"));
        }

        @Test
        void grantedDuringAPauseCountsFromTheDueTimeAsItStood() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var standing = List.of(new Paused(at("2026-03-02T10:00")), new Extended(at("2026-03-02T17:00"), 1));
            var after = new ArrayList<ClockChange>(standing);
            after.add(new Resumed(at("2026-03-04T10:00")));

            assertThat(clocks.replan(plan, COUNTY, List.copyOf(standing)).dueAt())
                    .isEqualTo(at("2026-03-03T18:00"));
            assertThat(clocks.replan(plan, COUNTY, after).dueAt()).isEqualTo(at("2026-03-05T18:00"));
        }

        @Test
        void bringsAClockBackIntoTimeThatWasPastDueWhenItWasPaused() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var after = replan(
                    plan,
                    new Paused(at("2026-03-02T16:30")),
                    new Extended(at("2026-03-02T17:00"), 1),
                    new Resumed(at("2026-03-04T16:30")));

            assertThat(after.dueAt()).isEqualTo(at("2026-03-05T18:00"));
        }

        @Test
        void ofPlainHoursRemindsAtItsShareOfPlainTime() {
            var plan = handle(TEN_HOURS, at("2026-03-02T08:00"));

            var after = replan(plan, new Extended(at("2026-03-02T09:00"), 1));

            assertThat(after.dueAt()).isEqualTo(at("2026-03-03T18:00"));
            assertThat(after.at(Rung.REMIND)).isEqualTo(at("2026-03-03T11:12"));
        }

        @Test
        void restsOnDaysThatAreNotAnnounced() {
            var hours = handle(TEN_HOURS, at("2026-12-30T09:00"));
            var days = handle(TWO_DAYS, at("2026-12-28T09:00"));

            assertThat(replan(hours, new Extended(at("2026-12-30T10:00"), 3)).provisional())
                    .isTrue();
            assertThat(replan(hours, new Extended(at("2026-12-30T10:00"), 1)).provisional())
                    .isFalse();
            assertThat(replan(days, new Extended(at("2026-12-28T10:00"), 3)).provisional())
                    .isTrue();
        }

        @Test
        void givesAtLeastADay() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Extended(Instant.EPOCH, 0));
        }
    }

    @Nested
    class TheSamePromiseByAnotherCalendar {

        @Test
        void comesToAnotherDueTime() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            calendar = new WorkingCalendar(
                    List.of(DayException.closed(LocalDate.of(2026, 3, 4), "停电")),
                    List.of(Year.of(2026)),
                    WorkingTimes.always(WorkingHours.USUAL),
                    SHANGHAI);

            assertThat(plan.dueAt()).isEqualTo(at("2026-03-04T18:00"));
            assertThat(replan(plan).dueAt()).isEqualTo(at("2026-03-05T18:00"));
            assertThat(replan(plan))
                    .extracting(ClockPlan::startedAt, ClockPlan::limit, ClockPlan::policyVersion, ClockPlan::kind)
                    .containsExactly(plan.startedAt(), plan.limit(), plan.policyVersion(), plan.kind());
        }

        @Test
        void keepsTheLadderOfThePolicyItWasMadeUnder() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));
            policies.add(new Policy(
                    "2026-02",
                    LocalDate.of(2026, 2, 1),
                    new Ladder(50, 2, 5),
                    new Allowances(0, 0, 0, 0),
                    policies.get(0).limits()));

            assertThat(replan(plan)).isEqualTo(plan);
            assertThat(handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00")).at(Rung.REMIND))
                    .isEqualTo(at("2026-03-02T11:00"));
        }

        @Test
        void cannotBeCarriedOutWhenItsPolicyIsGone() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));
            policies.set(
                    0,
                    new Policy(
                            "2027-01",
                            LocalDate.of(2020, 1, 1),
                            new Ladder(80, 1, 3),
                            new Allowances(1, 1, 15, 2),
                            policies.get(0).limits()));

            assertThatIllegalStateException().isThrownBy(() -> replan(plan)).withMessageContaining("2026-01");
        }
    }

    @Nested
    class AnExplanation {

        @Test
        void listsPausesAndExtensionsWithTheDueTimesBeforeAndAfter() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var explained = explain(
                    plan,
                    null,
                    at("2026-03-03T16:00"),
                    new Paused(at("2026-03-02T10:00")),
                    new Resumed(at("2026-03-03T10:00")),
                    new Extended(at("2026-03-03T11:00"), 2));

            assertThat(explained.pauses())
                    .containsExactly(new Pause(
                            at("2026-03-02T10:00"),
                            at("2026-03-03T10:00"),
                            at("2026-03-02T15:30"),
                            at("2026-03-03T15:30")));
            assertThat(explained.extensions())
                    .containsExactly(
                            new Extension(at("2026-03-03T11:00"), 2, at("2026-03-03T15:30"), at("2026-03-05T18:00")));
            assertThat(explained.dueAt()).isEqualTo(at("2026-03-05T18:00"));
        }

        @Test
        void saysWhichDaysWereLeftOutBecauseOfAPause() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            var explained = explain(
                    plan,
                    null,
                    at("2026-03-10T12:00"),
                    new Paused(at("2026-03-03T10:00")),
                    new Resumed(at("2026-03-09T09:00")));

            assertThat(explained.days())
                    .extracting(DayNote::date, DayNote::counted, DayNote::reason, DayNote::worked, DayNote::paused)
                    .containsExactly(
                            tuple(day(2), false, DayReason.START_DAY, minutes(390), minutes(0)),
                            tuple(day(3), true, DayReason.PARTLY_PAUSED, minutes(90), minutes(330)),
                            tuple(day(4), false, DayReason.PAUSED, minutes(0), minutes(420)),
                            tuple(day(5), false, DayReason.PAUSED, minutes(0), minutes(420)),
                            tuple(day(6), false, DayReason.PAUSED, minutes(0), minutes(420)),
                            tuple(day(7), false, DayReason.WEEKEND, minutes(0), minutes(0)),
                            tuple(day(8), false, DayReason.WEEKEND, minutes(0), minutes(0)),
                            tuple(day(9), true, DayReason.PARTLY_PAUSED, minutes(390), minutes(30)),
                            tuple(day(10), true, DayReason.WORKING_DAY, minutes(360), minutes(0)));
        }

        @Test
        void leavesOutThePlainTimeOfAPause() {
            var plan = handle(TEN_HOURS, at("2026-03-06T20:00"));

            var explained = explain(
                    plan,
                    null,
                    at("2026-03-08T12:00"),
                    new Paused(at("2026-03-06T22:00")),
                    new Resumed(at("2026-03-08T02:00")));

            assertThat(explained.days())
                    .extracting(DayNote::date, DayNote::counted, DayNote::reason, DayNote::worked, DayNote::paused)
                    .containsExactly(
                            tuple(day(6), true, DayReason.PARTLY_PAUSED, minutes(120), minutes(120)),
                            tuple(day(7), false, DayReason.PAUSED, minutes(0), minutes(1440)),
                            tuple(day(8), true, DayReason.PARTLY_PAUSED, minutes(480), minutes(120)));
        }

        @Test
        void tellsOfAClockThatStandsStill() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            var explained = explain(plan, null, at("2026-03-20T12:00"), new Paused(at("2026-03-04T10:00")));

            assertThat(explained.state()).isEqualTo(ClockState.PAUSED);
            assertThat(explained.pauses())
                    .containsExactly(new Pause(at("2026-03-04T10:00"), null, at("2026-03-04T18:00"), null));
            assertThat(explained.margin()).isEqualTo(new Margin(minutes(330), minutes(480)));
            assertThat(explained.days())
                    .hasSize(19)
                    .last()
                    .extracting(DayNote::reason)
                    .isEqualTo(DayReason.PAUSED);
            assertThat(explained.rungs())
                    .extracting(RungTime::rung, RungTime::taken)
                    .containsExactly(
                            tuple(Rung.REMIND, false),
                            tuple(Rung.YELLOW, false),
                            tuple(Rung.RED, false),
                            tuple(Rung.LISTED, false));
        }

        @Test
        void stillCallsAClockBreachedThatWasPausedTooLate() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var explained = explain(plan, null, at("2026-03-20T12:00"), new Paused(at("2026-03-02T16:00")));

            assertThat(explained.state()).isEqualTo(ClockState.BREACHED);
            assertThat(explained.margin()).isEqualTo(new Margin(minutes(30), minutes(30)));
        }

        @Test
        void countsNoPauseAsLateness() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var explained = explain(
                    plan,
                    at("2026-03-03T10:00"),
                    at("2026-03-20T12:00"),
                    new Paused(at("2026-03-02T16:00")),
                    new Resumed(at("2026-03-03T09:00")));

            assertThat(explained.state()).isEqualTo(ClockState.BREACHED);
            assertThat(explained.margin()).isEqualTo(new Margin(minutes(90), minutes(90)));
        }

        @Test
        void callsAClockMetThatEndedWhileItStoodStill() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            var explained =
                    explain(plan, at("2026-03-20T09:00"), at("2026-03-20T12:00"), new Paused(at("2026-03-04T10:00")));

            assertThat(explained.state()).isEqualTo(ClockState.MET);
            assertThat(explained.endedAt()).isEqualTo(at("2026-03-20T09:00"));
        }

        @Test
        void keepsARungOnRecordThatWasTakenBeforeAnExtension() {
            var plan = handle(FOUR_WORKING_HOURS, at("2026-03-02T09:00"));

            var explained = explain(plan, null, at("2026-03-03T17:00"), new Extended(at("2026-03-03T16:00"), 3));

            assertThat(explained.dueAt()).isEqualTo(at("2026-03-05T18:00"));
            assertThat(explained.rungs())
                    .containsExactly(
                            new RungTime(Rung.REMIND, at("2026-03-02T14:42"), true),
                            new RungTime(Rung.YELLOW, at("2026-03-02T15:30"), true),
                            new RungTime(Rung.RED, at("2026-03-06T18:00"), false),
                            new RungTime(Rung.LISTED, at("2026-03-10T18:00"), false));
            assertThat(explained.state()).isEqualTo(ClockState.RUNNING);
        }
    }

    @Nested
    class AHistory {

        @Test
        void isRefusedWhenItIsOutOfOrder() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replan(
                            plan, new Extended(at("2026-03-03T09:00"), 1), new Extended(at("2026-03-03T08:59:59"), 1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replan(plan, new Extended(at("2026-03-02T08:59:59"), 1)));
        }

        @Test
        void isRefusedWhenAPauseDoesNotEndOrBegin() {
            var plan = handle(TWO_DAYS, at("2026-03-02T09:00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> replan(plan, new Paused(at("2026-03-03T09:00")), new Paused(at("2026-03-03T10:00"))));
            assertThatIllegalArgumentException().isThrownBy(() -> replan(plan, new Resumed(at("2026-03-03T09:00"))));
        }
    }

    private ClockPlan replan(ClockPlan plan, ClockChange... changes) {
        return clocks.replan(plan, COUNTY, List.of(changes));
    }

    private ClockExplanation explain(ClockPlan plan, Instant endedAt, Instant now, ClockChange... changes) {
        return clocks.explain(replan(plan, changes), COUNTY, List.of(changes), endedAt, now);
    }

    private ClockPlan handle(List<String> categoryPath, Instant start) {
        return clocks.plan(ClockKind.HANDLE, Urgency.NORMAL, categoryPath, COUNTY, start);
    }

    private static PolicyLimit handle(String category, TimeLimit limit) {
        return new PolicyLimit(category, Urgency.NORMAL, ClockKind.HANDLE, limit);
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
