package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Holds the calendar against somebody who watches every minute go by: slow, and too simple to be wrong. */
class MinuteByMinuteTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.official(SHANGHAI);
    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> MADE_UP = new HashSet<>();

    static {
        for (DayException day : AnnouncedYears.bundled().days()) {
            (day.working() ? MADE_UP : OFF).add(day.date());
        }
    }

    private Random random;

    @BeforeEach
    void seed(RepetitionInfo repetition) {
        random = new Random(410_481L + repetition.getCurrentRepetition());
    }

    @RepeatedTest(200)
    void measuresTheSameWorkingTime() {
        LocalDateTime from = anyMinute();
        LocalDateTime to = from.plusMinutes(random.nextInt(20 * 24 * 60));

        assertThat(CALENDAR.workingTime(at(from), at(to)))
                .as("%s to %s", from, to)
                .isEqualTo(Duration.ofMinutes(watched(from, to)));
    }

    @RepeatedTest(200)
    void reachesTheSameMinute() {
        LocalDateTime from = anyMinute();
        int minutes = 1 + random.nextInt(60 * 60);
        LocalDateTime minute = from;
        for (int left = minutes; left > 0; minute = minute.plusMinutes(1)) {
            if (isWorked(minute)) {
                left--;
            }
        }

        assertThat(CALENDAR.plusWorkingTime(at(from), Duration.ofMinutes(minutes)))
                .as("%s + %s working minutes", from, minutes)
                .isEqualTo(at(minute));
    }

    @RepeatedTest(200)
    void endsTheSameWorkingDay() {
        LocalDateTime from = anyMinute();
        int days = 1 + random.nextInt(30);
        var worked = new HashSet<LocalDate>();
        LocalDateTime last = from;
        for (LocalDateTime minute = from.toLocalDate().plusDays(1).atStartOfDay();
                worked.size() < days || !minute.toLocalTime().equals(LocalTime.MIDNIGHT);
                minute = minute.plusMinutes(1)) {
            if (isWorked(minute)) {
                worked.add(minute.toLocalDate());
                last = minute.plusMinutes(1);
            }
        }

        assertThat(CALENDAR.deadline(at(from), TimeLimit.workingDays(days)).dueAt())
                .as("%s + %s working days", from, days)
                .isEqualTo(at(last));
    }

    @RepeatedTest(200)
    void explainsDaysThatAddUp() {
        LocalDateTime from = anyMinute();
        LocalDateTime to = from.plusMinutes(1 + random.nextInt(20 * 24 * 60));

        assertThat(CALENDAR.days(at(from), at(to)).stream().map(DayNote::worked).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(CALENDAR.workingTime(at(from), at(to)));
    }

    @RepeatedTest(200)
    void undoesWhatItAdds() {
        Instant from = at(anyMinute()).plusSeconds(random.nextInt(60));
        Duration time = Duration.ofSeconds(1 + random.nextInt(500_000));

        assertThat(CALENDAR.workingTime(from, CALENDAR.plusWorkingTime(from, time)))
                .isEqualTo(time);
    }

    private static long watched(LocalDateTime from, LocalDateTime to) {
        long minutes = 0;
        for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
            if (isWorked(minute)) {
                minutes++;
            }
        }
        return minutes;
    }

    private static boolean isWorked(LocalDateTime minute) {
        int ofDay = minute.getHour() * 60 + minute.getMinute();
        boolean hours = ofDay >= 8 * 60 + 30 && ofDay < 12 * 60 || ofDay >= 14 * 60 + 30 && ofDay < 18 * 60;
        boolean weekday = minute.getDayOfWeek().getValue() <= 5;
        LocalDate day = minute.toLocalDate();
        return hours && (weekday && !OFF.contains(day) || MADE_UP.contains(day));
    }

    private LocalDateTime anyMinute() {
        LocalDateTime first = LocalDateTime.of(2023, 12, 1, 0, 0);
        long minutes = first.until(LocalDateTime.of(2027, 3, 1, 0, 0), ChronoUnit.MINUTES);
        return first.plusMinutes(random.nextLong(minutes));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
