package org.gridwhistle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridwhistle.cases.CaseMother.G1;
import static org.gridwhistle.cases.CaseMother.LI;
import static org.gridwhistle.cases.CaseMother.aCase;
import static org.gridwhistle.cases.CaseMother.at;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.Rung;
import org.junit.jupiter.api.Test;

/** What a case does when the calendar it was promised by has changed. */
class CaseRecomputeTest {

    private static final Map<String, Object> BECAUSE = Map.of("cause", "YEAR", "subject", "2027");
    private static final Replanning SAYS_THE_SAME = (promised, changes) -> promised;

    private final CaseMother mother = aCase().dispatchedTo(G1).claimedBy(LI);
    private final Case c = mother.it();

    @Test
    void movesDueAndRungsAndKeepsBothOnRecord() {
        Instant due = c.dueAt();

        assertThat(c.recompute(BECAUSE, moved(Duration.ofDays(1), false), mother.now()))
                .isTrue();

        assertThat(c.dueAt()).isEqualTo(due.plus(Duration.ofDays(1)));
        var clock = c.runningClock(ClockKind.HANDLE, null).orElseThrow();
        assertThat(clock.at(Rung.LISTED)).isEqualTo(at("2026-03-20T18:00"));
        assertThat(clock.hasChanged()).isTrue();
        assertThat(c.newRecords()).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("recompute");
            assertThat(record.actor()).isNull();
            assertThat(record.fromStage()).isEqualTo(Stage.HANDLING);
            assertThat(record.toStage()).isEqualTo(Stage.HANDLING);
            assertThat(record.data())
                    .containsEntry("cause", "YEAR")
                    .containsEntry("subject", "2027")
                    .containsEntry(
                            "clocks",
                            List.of(Map.of(
                                    "clock", "HANDLE",
                                    "oldDueAt", "2026-03-16T18:00:00+08:00",
                                    "newDueAt", "2026-03-17T18:00:00+08:00")));
        });
    }

    @Test
    void staysAsItIsWhenTheCalendarSaysTheSame() {
        assertThat(c.recompute(BECAUSE, SAYS_THE_SAME, mother.now())).isFalse();
        assertThat(c.newRecords()).isEmpty();
        assertThat(c.runningClocks()).noneMatch(CaseClock::hasChanged);
    }

    @Test
    void isStoredWithoutARecordWhenItsDueTimeOnlyBecameCertain() {
        assertThat(c.recompute(BECAUSE, moved(Duration.ZERO, true), mother.now()))
                .isTrue();
        assertThat(c.newRecords()).isEmpty();
        assertThat(c.runningClock(ClockKind.HANDLE, null).orElseThrow().plan().provisional())
                .isTrue();
    }

    @Test
    void owesARungThatMovedBehindItUntilItIsTaken() {
        var clock = c.runningClock(ClockKind.HANDLE, null).orElseThrow();
        Instant now = at("2026-03-13T18:00");
        clock.pass(Rung.REMIND);
        assertThat(clock.owes(now)).isFalse();
        c.recompute(BECAUSE, moved(Duration.ofDays(-3), false), mother.now());
        assertThat(clock.dueAt()).isEqualTo(now);
        assertThat(clock.owes(now)).isTrue();
        assertThat(clock.owes(now.minusSeconds(1))).isFalse();
        clock.pass(Rung.YELLOW);
        assertThat(clock.owes(now)).isFalse();
        clock.end(now);
        assertThat(clock.owes(at("2026-04-01T09:00"))).isFalse();
    }

    private static Replanning moved(Duration by, boolean provisional) {
        return (promised, changes) -> {
            var rungs = new EnumMap<Rung, Instant>(Rung.class);
            promised.rungs().forEach((rung, when) -> rungs.put(rung, when.plus(by)));
            return new ClockPlan(
                    promised.kind(),
                    promised.limit(),
                    promised.policyVersion(),
                    promised.ruleCategory(),
                    promised.startedAt(),
                    promised.dueAt().plus(by),
                    provisional,
                    rungs);
        };
    }
}
