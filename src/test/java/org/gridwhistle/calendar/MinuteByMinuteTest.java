package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.gridwhistle.calendar.ClockChange.Extended;
import org.gridwhistle.calendar.ClockChange.Paused;
import org.gridwhistle.calendar.ClockChange.Resumed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Holds calendars and clocks of every kind against somebody who watches the minutes go by. Each repetition has its own
 * seed, so a failure comes again; {@code -Dgridwhistle.test.seed} tries others.
 */
class MinuteByMinuteTest {

    private static final int TIMES = 100;
    private static final String PLACE = "410481";

    private Random random;
    private WorkedMinutes minutes;
    private WorkingCalendar calendar;

    @BeforeEach
    void seed(RepetitionInfo repetition) {
        random = new Random(Long.getLong("gridwhistle.test.seed", 410_481L) + repetition.getCurrentRepetition());
        minutes = new WorkedMinutes(random);
        calendar = minutes.calendar();
    }

    @Nested
    class ACalendar {

        @RepeatedTest(TIMES)
        void measuresTheSameWorkingTime() {
            LocalDateTime from = minutes.anyMinute();
            LocalDateTime to = from.plusMinutes(random.nextInt(20 * 24 * 60));

            assertThat(calendar.workingTime(at(from), at(to)))
                    .as("%s to %s", from, to)
                    .isEqualTo(Duration.ofMinutes(minutes.worked(from, to)));
        }

        @RepeatedTest(TIMES)
        void reachesTheSameMinute() {
            LocalDateTime from = minutes.anyMinute();
            int wanted = 1 + random.nextInt(60 * 60);
            LocalDateTime minute = from;
            for (int left = wanted; left > 0; minute = minute.plusMinutes(1)) {
                if (minutes.isWorked(minute)) {
                    left--;
                }
            }

            assertThat(calendar.plusWorkingTime(at(from), Duration.ofMinutes(wanted)))
                    .as("%s + %s working minutes", from, wanted)
                    .isEqualTo(at(minute));
        }

        @RepeatedTest(TIMES)
        void endsTheSameWorkingDay() {
            LocalDateTime from = minutes.anyMinute();
            int days = 1 + random.nextInt(30);

            assertThat(calendar.deadline(at(from), TimeLimit.workingDays(days)).dueAt())
                    .as("%s + %s working days", from, days)
                    .isEqualTo(at(minutes.closeOfBusiness(from, days)));
        }

        @RepeatedTest(TIMES)
        void explainsDaysThatAddUp() {
            LocalDateTime from = minutes.anyMinute();
            LocalDateTime to = from.plusMinutes(1 + random.nextInt(20 * 24 * 60));

            var days = calendar.days(at(from), at(to));

            assertThat(sum(days)).isEqualTo(Duration.ofMinutes(minutes.worked(from, to)));
            assertThat(days).allSatisfy(day -> assertThat(day.worked())
                    .isEqualTo(Duration.ofMinutes(minutes.worked(
                            latest(from, day.date().atStartOfDay()),
                            earliest(to, day.date().plusDays(1).atStartOfDay())))));
        }

        @RepeatedTest(TIMES)
        void undoesWhatItAdds() {
            Instant from = at(minutes.anyMinute()).plusSeconds(random.nextInt(60));
            Duration time = Duration.ofSeconds(1 + random.nextInt(500_000));

            assertThat(calendar.workingTime(from, calendar.plusWorkingTime(from, time)))
                    .isEqualTo(time);
        }

        @RepeatedTest(TIMES)
        void knowsTheSameWorkingDays() {
            LocalDate day = minutes.anyMinute().toLocalDate();

            assertThat(calendar.isWorkingDay(day))
                    .as("%s", day)
                    .isEqualTo(
                            minutes.worked(day.atStartOfDay(), day.plusDays(1).atStartOfDay()) > 0);
        }
    }

    @Nested
    class AClock {

        private final List<ClockChange> changes = new ArrayList<>();
        private LocalDateTime start;
        private TimeLimit limit;
        private WatchedClock watched;
        private Clocks clocks;
        private ClockPlan plan;

        @BeforeEach
        void start() {
            start = minutes.anyMinute();
            limit = anyLimit();
            watched = new WatchedClock(minutes, limit, start);
            clocks = new Clocks(region -> calendar, () -> List.of(policy()), Clock.fixed(Instant.EPOCH, zone()));
            plan = clocks.plan(ClockKind.HANDLE, Urgency.NORMAL, List.of(), PLACE, at(start));
        }

        @RepeatedTest(TIMES)
        void climbsAtTheSameTimes() {
            assertSame(plan);
        }

        @RepeatedTest(2 * TIMES)
        void climbsAtTheSameTimesWhateverHappensToIt() {
            liveThrough(1 + random.nextInt(6));

            assertSame(replanned());
        }

        @RepeatedTest(TIMES)
        void neverTakesARungBeforeTheOneBelow() {
            liveThrough(1 + random.nextInt(6));

            assertThat(List.copyOf(replanned().rungs().values())).as(story()).isSorted();
        }

        @RepeatedTest(TIMES)
        void takesNoNoticeOfAPauseOfNoLength() {
            liveThrough(random.nextInt(4));
            resumeIfPaused();
            var before = replanned();
            Instant then = lastChange().plus(Duration.ofMinutes(random.nextInt(5_000)));
            changes.add(new Paused(then));
            changes.add(new Resumed(then));

            assertThat(replanned()).as(story()).isEqualTo(before);
        }

        @RepeatedTest(TIMES)
        void explainsDaysThatAddUp() {
            liveThrough(1 + random.nextInt(6));
            resumeIfPaused();
            var replanned = replanned();

            var explained = clocks.explain(replanned, PLACE, changes, null, replanned.dueAt());

            var unit = limit.unit();
            var whole = unit == LimitUnit.HOURS
                    ? Duration.between(plan.startedAt(), replanned.dueAt())
                    : calendar.workingTime(plan.startedAt(), replanned.dueAt());
            var paused = explained.days().stream().map(DayNote::paused).reduce(Duration.ZERO, Duration::plus);
            assertThat(sum(explained.days()).plus(paused)).as(story()).isEqualTo(whole);
            if (explained.extensions().isEmpty() && !replanned.dueAt().isBefore(lastChange())) {
                assertThat(sum(explained.days())).as(story()).isEqualTo(counted(plan));
            }
        }

        private Duration counted(ClockPlan undisturbed) {
            return limit.unit() == LimitUnit.HOURS
                    ? Duration.between(undisturbed.startedAt(), undisturbed.dueAt())
                    : calendar.workingTime(undisturbed.startedAt(), undisturbed.dueAt());
        }

        private void liveThrough(int events) {
            LocalDateTime now = start;
            boolean paused = false;
            for (int i = 0; i < events; i++) {
                now = anyTimeAfter(now);
                watched.watchUntil(now);
                if (random.nextInt(3) == 0) {
                    int days = 1 + random.nextInt(5);
                    watched.extend(days);
                    changes.add(new Extended(at(now), days));
                } else if (paused) {
                    watched.resume();
                    changes.add(new Resumed(at(now)));
                    paused = false;
                } else {
                    watched.pause();
                    changes.add(new Paused(at(now)));
                    paused = true;
                }
            }
        }

        /** At once, when it falls due to the minute, or some days later. */
        private LocalDateTime anyTimeAfter(LocalDateTime now) {
            return switch (random.nextInt(4)) {
                case 0 -> now;
                case 1 -> latest(now, watched.projected(Rung.YELLOW));
                default -> now.plusMinutes(random.nextInt(5 * 24 * 60));
            };
        }

        private void resumeIfPaused() {
            long pauses = changes.stream().filter(Paused.class::isInstance).count();
            long resumes = changes.stream().filter(Resumed.class::isInstance).count();
            if (pauses > resumes) {
                changes.add(new Resumed(lastChange().plus(Duration.ofMinutes(random.nextInt(10_000)))));
            }
        }

        private Instant lastChange() {
            return changes.isEmpty()
                    ? plan.startedAt()
                    : changes.get(changes.size() - 1).at();
        }

        private ClockPlan replanned() {
            return clocks.replan(plan, PLACE, changes);
        }

        private void assertSame(ClockPlan computed) {
            for (Rung rung : Rung.values()) {
                assertThat(computed.at(rung)).as("%s of %s", rung, story()).isEqualTo(at(watched.projected(rung)));
            }
            assertThat(computed.dueAt()).isEqualTo(computed.at(Rung.YELLOW));
        }

        private String story() {
            return "%s from %s with %s".formatted(limit, start, changes);
        }

        private TimeLimit anyLimit() {
            return switch (random.nextInt(3)) {
                case 0 -> new TimeLimit(quarters(48), LimitUnit.HOURS);
                case 1 -> new TimeLimit(quarters(40), LimitUnit.WORKING_HOURS);
                default -> TimeLimit.workingDays(1 + random.nextInt(10));
            };
        }

        private BigDecimal quarters(int most) {
            return BigDecimal.valueOf(1 + random.nextInt(4 * most)).divide(BigDecimal.valueOf(4));
        }

        private Policy policy() {
            var rows = new ArrayList<PolicyLimit>();
            for (Urgency urgency : Urgency.values()) {
                for (ClockKind kind : ClockKind.values()) {
                    rows.add(new PolicyLimit(null, urgency, kind, limit));
                }
            }
            return Policy.of("any", LocalDate.of(2020, 1, 1), new Ladder(80, 1, 3), new Allowances(1, 1, 15, 2), rows);
        }
    }

    private static Duration sum(List<DayNote> days) {
        assertThat(new HashSet<>(days.stream().map(DayNote::date).toList())).hasSameSizeAs(days);
        return days.stream().map(DayNote::worked).reduce(Duration.ZERO, Duration::plus);
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earliest(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static ZoneId zone() {
        return WorkedMinutes.SHANGHAI;
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }
}
