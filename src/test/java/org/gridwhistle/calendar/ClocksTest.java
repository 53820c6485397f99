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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockExplanation.Margin;
import org.gridwhistle.calendar.ClockExplanation.Rule;
import org.gridwhistle.calendar.ClockExplanation.RungTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = OfficialCalendar.in(SHANGHAI);
    private static final String COUNTY = "410481";
    private static final Allowances ALLOWED = new Allowances(1, 1, 15, 2);
    private static final Ladder LADDER = new Ladder(80, 1, 3);

    private final List<Policy> policies = new ArrayList<>(List.of(
            policy("2020-01", "2020-01-01", TimeLimit.workingDays(10)),
            policy(
                    "2026-02",
                    "2026-06-01",
                    TimeLimit.workingDays(8),
                    new PolicyLimit("0102", Urgency.NORMAL, ClockKind.HANDLE, TimeLimit.workingDays(5)),
                    new PolicyLimit("01", Urgency.NORMAL, ClockKind.HANDLE, TimeLimit.workingHours("4")),
                    new PolicyLimit("02", Urgency.EMERGENCY, ClockKind.HANDLE, TimeLimit.hours("0.5")))));
    private final Clocks clocks = new Clocks(region -> CALENDAR, () -> policies, Clock.fixed(Instant.EPOCH, SHANGHAI));

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T23:59:59, 2020-01",
        "2026-06-01T00:00:00, 2026-02",
        "2026-11-23T09:00:00, 2026-02",
        "2020-01-01T00:00:00, 2020-01",
        "2012-03-01T00:00:00, 2020-01",
    })
    void takesTheNewestPolicyInForceOrTheFirst(LocalDateTime start, String version) {
        assertThat(handle(List.of(), at(start)).policyVersion()).isEqualTo(version);
    }

    @Test
    void takesTheRowOfTheCategoryItself() {
        assertThat(handle(List.of("0102", "01"), at("2026-11-23T09:00")))
                .extracting(ClockPlan::limit, ClockPlan::ruleCategory)
                .containsExactly(TimeLimit.workingDays(5), "0102");
    }

    @Test
    void takesTheParentsRowWhereTheCategoryHasNone() {
        assertThat(handle(List.of("010199", "0101", "01"), at("2026-11-23T09:00")))
                .extracting(ClockPlan::limit, ClockPlan::ruleCategory)
                .containsExactly(TimeLimit.workingHours("4"), "01");
    }

    @Test
    void takesTheGeneralRowWhereNoCategoryHasOne() {
        assertThat(handle(List.of("03"), at("2026-11-23T09:00")))
                .extracting(ClockPlan::limit, ClockPlan::ruleCategory)
                .containsExactly(TimeLimit.workingDays(8), null);
    }

    @Test
    void takesARowOnlyForItsOwnUrgencyAndClock() {
        assertThat(handle(List.of("02"), at("2026-11-23T09:00")).ruleCategory()).isNull();
        assertThat(clocks.plan(ClockKind.CLAIM, Urgency.NORMAL, List.of("0102"), COUNTY, at("2026-11-23T09:00"))
                        .ruleCategory())
                .isNull();
    }

    @Test
    void climbsTheLadderInWorkingTime() {
        ClockPlan plan = handle(List.of("01"), at("2026-11-20T16:00"));

        assertThat(plan.rungs())
                .containsExactly(
                        Map.entry(Rung.REMIND, at("2026-11-23T09:42")),
                        Map.entry(Rung.YELLOW, at("2026-11-23T10:30")),
                        Map.entry(Rung.RED, at("2026-11-24T18:00")),
                        Map.entry(Rung.LISTED, at("2026-11-26T18:00")));
    }

    @Test
    void climbsTheLadderOfPlainHoursThroughAHoliday() {
        ClockPlan plan =
                clocks.plan(ClockKind.HANDLE, Urgency.EMERGENCY, List.of("02"), COUNTY, at("2026-10-01T00:00"));

        assertThat(plan.rungs())
                .containsExactly(
                        Map.entry(Rung.REMIND, at("2026-10-01T00:24")),
                        Map.entry(Rung.YELLOW, at("2026-10-01T00:30")),
                        Map.entry(Rung.RED, at("2026-10-08T18:00")),
                        Map.entry(Rung.LISTED, at("2026-10-10T18:00")));
    }

    @Test
    void neverTakesARungBeforeTheOneBelow() {
        Instant start = at("2026-01-30T00:00");
        for (int hour = 0; hour < 24 * 45; hour++) {
            for (String category : List.of("0102", "01", "02")) {
                for (Urgency urgency : Urgency.values()) {
                    ClockPlan plan = clocks.plan(
                            ClockKind.HANDLE, urgency, List.of(category), COUNTY, start.plus(Duration.ofHours(hour)));
                    assertThat(List.copyOf(plan.rungs().values())).isSorted();
                    assertThat(plan.at(Rung.REMIND)).isAfterOrEqualTo(plan.startedAt());
                    assertThat(plan.at(Rung.YELLOW)).isEqualTo(plan.dueAt());
                    assertThat(plan.at(Rung.RED)).isAfter(plan.dueAt());
                }
            }
        }
    }

    @Test
    void saysWhichRungComesNext() {
        ClockPlan plan = handle(List.of("01"), at("2026-11-20T16:00"));

        assertThat(plan.lastPassedAt(plan.startedAt())).isEmpty();
        assertThat(plan.lastPassedAt(plan.dueAt().minusSeconds(1))).contains(Rung.REMIND);
        assertThat(plan.lastPassedAt(plan.dueAt())).contains(Rung.YELLOW);
        assertThat(plan.lastPassedAt(at("2027-01-01T00:00"))).contains(Rung.LISTED);
        assertThat(plan.nextAfter(null)).contains(plan.at(Rung.REMIND));
        assertThat(plan.nextAfter(Rung.RED)).contains(plan.at(Rung.LISTED));
        assertThat(plan.nextAfter(Rung.LISTED)).isEmpty();
    }

    @Test
    void explainsAClockThatRuns() {
        ClockPlan plan = handle(List.of("01"), at("2026-11-20T16:00"));

        ClockExplanation explained = clocks.explain(plan, COUNTY, List.of(), null, at("2026-11-23T10:00"));

        assertThat(explained.rule()).isEqualTo(new Rule(TimeLimit.workingHours("4"), "2026-02", "01"));
        assertThat(explained.days())
                .extracting(DayNote::counted, DayNote::reason, DayNote::worked)
                .containsExactly(
                        tuple(true, DayReason.WORKING_DAY, Duration.ofHours(2)),
                        tuple(false, DayReason.WEEKEND, Duration.ZERO),
                        tuple(false, DayReason.WEEKEND, Duration.ZERO),
                        tuple(true, DayReason.WORKING_DAY, Duration.ofHours(2)));
        assertThat(explained.rungs())
                .extracting(RungTime::rung, RungTime::taken)
                .containsExactly(
                        tuple(Rung.REMIND, true),
                        tuple(Rung.YELLOW, false),
                        tuple(Rung.RED, false),
                        tuple(Rung.LISTED, false));
        assertThat(explained.state()).isEqualTo(ClockState.RUNNING);
        assertThat(explained.margin()).isEqualTo(new Margin(Duration.ofMinutes(30), Duration.ofMinutes(30)));
    }

    @Test
    void countsAsManyDaysAsTheLimitGave() {
        ClockPlan plan = handle(List.of("0102"), at("2026-09-30T16:00"));

        assertThat(clocks.explain(plan, COUNTY, List.of(), null, at("2026-10-01T00:00"))
                        .days())
                .filteredOn(DayNote::counted)
                .extracting(DayNote::date)
                .containsExactly(
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2026, 10, 9),
                        LocalDate.of(2026, 10, 10),
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 10, 13));
    }

    @Test
    void explainsAClockMetInTheLastSecond() {
        ClockPlan plan = handle(List.of("01"), at("2026-11-20T16:00"));

        ClockExplanation explained = clocks.explain(plan, COUNTY, List.of(), plan.dueAt(), at("2026-12-20T00:00"));

        assertThat(explained.state()).isEqualTo(ClockState.MET);
        assertThat(explained.margin()).isEqualTo(new Margin(Duration.ZERO, Duration.ZERO));
    }

    @Test
    void explainsAClockThatEndedTooLate() {
        ClockPlan plan = handle(List.of("01"), at("2026-11-20T16:00"));

        ClockExplanation explained =
                clocks.explain(plan, COUNTY, List.of(), at("2026-11-24T09:30"), at("2026-12-20T00:00"));

        assertThat(explained.state()).isEqualTo(ClockState.BREACHED);
        assertThat(explained.margin()).isEqualTo(new Margin(Duration.ofHours(6), Duration.ofHours(23)));
        assertThat(explained.rungs()).filteredOn(RungTime::taken).hasSize(2);
    }

    @Test
    void callsAnOpenClockBreachedOnceItIsPastDue() {
        ClockPlan plan = handle(List.of("01"), at("2026-11-20T16:00"));

        assertThat(clocks.explain(plan, COUNTY, List.of(), null, plan.dueAt()).state())
                .isEqualTo(ClockState.RUNNING);
        assertThat(clocks.explain(plan, COUNTY, List.of(), null, plan.dueAt().plusSeconds(1))
                        .state())
                .isEqualTo(ClockState.BREACHED);
    }

    @Test
    void refusesAPolicyWithoutAnAnswerForEveryClock() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Policy.of(
                        "2027-01",
                        LocalDate.of(2027, 1, 1),
                        LADDER,
                        ALLOWED,
                        List.of(new PolicyLimit(null, Urgency.NORMAL, ClockKind.CLAIM, TimeLimit.workingDays(1)))))
                .withMessageContaining("no general limit");
    }

    @Test
    void refusesAPolicyWithTwoAnswers() {
        var row = new PolicyLimit("01", Urgency.NORMAL, ClockKind.CLAIM, TimeLimit.workingDays(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> policy("2027-01", "2027-01-01", TimeLimit.workingDays(1), row, row))
                .withMessageContaining("two rows");
    }

    @Test
    void allowsWhatThePolicyInForceAllows() {
        policies.add(new Policy(
                "2027-01",
                LocalDate.of(2027, 1, 1),
                LADDER,
                new Allowances(2, 3, 5, 1),
                policies.get(0).limits()));

        assertThat(clocks.allowances(at("2026-12-31T23:59:59"))).isEqualTo(ALLOWED);
        assertThat(clocks.allowances(at("2027-01-01T00:00"))).isEqualTo(new Allowances(2, 3, 5, 1));
    }

    @Test
    void refusesToAllowLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowances(-1, 1, 15, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowances(1, -1, 15, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowances(1, 1, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Allowances(1, 1, 15, -1));
        assertThat(new Allowances(0, 0, 0, 0).reworkRounds()).isZero();
    }

    @Test
    void refusesALadderThatGoesDown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(80, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(0, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(101, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(80, 0, 3));
    }

    private ClockPlan handle(List<String> categoryPath, Instant start) {
        return clocks.plan(ClockKind.HANDLE, Urgency.NORMAL, categoryPath, COUNTY, start);
    }

    private static Policy policy(String version, String effectiveFrom, TimeLimit general, PolicyLimit... rows) {
        var limits = new ArrayList<>(List.of(rows));
        for (Urgency urgency : Urgency.values()) {
            for (ClockKind kind : ClockKind.values()) {
                limits.add(new PolicyLimit(null, urgency, kind, general));
            }
        }
        return Policy.of(version, LocalDate.parse(effectiveFrom), LADDER, ALLOWED, limits);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
