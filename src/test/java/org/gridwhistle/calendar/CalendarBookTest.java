package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.stream.Stream;
import org.gridwhistle.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CalendarBookTest {

    @Autowired
    CalendarMapper mapper;

    @Autowired
    CalendarBook book;

    @Autowired
    ChangeStamp stamp;

    @Test
    void beginsWithTheAnnouncedYearsToTheDay() {
        assertThat(mapper.days().stream().map(AnnouncedDayRow::toException))
                .containsExactlyInAnyOrderElementsOf(OfficialCalendar.days());
        assertThat(book.of("").knownYears()).containsExactly(Year.of(2024), Year.of(2025), Year.of(2026));
        assertThat(book.of("").times()).isEqualTo(WorkingTimes.always(WorkingHours.USUAL));
    }

    @Test
    void closesARegionAndWhatLiesInIt() {
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        stamp.next(ChangeStamp.Subject.CALENDAR, book::forget);
        close("410481000000", "410481", tuesday);
        close("410481001000", "410481001", wednesday);

        assertThat(Stream.of("410481", "410481001", "410481001001004", "410482", "41", "")
                        .filter(region -> !book.of(region).isWorkingDay(tuesday)))
                .containsExactly("410481", "410481001", "410481001001004");
        assertThat(Stream.of("410481", "410481001", "410481001001004", "410481002")
                        .filter(region -> !book.of(region).isWorkingDay(wednesday)))
                .containsExactly("410481001", "410481001001004");
    }

    @Test
    void sharesOneCalendarAmongRegionsThatHaveTheSame() {
        assertThat(book.of("410481001001001")).isSameAs(book.of("370100"));
    }

    @Test
    void readsSeasons() {
        stamp.next(ChangeStamp.Subject.CALENDAR, book::forget);
        var key = new GeneratedKey();
        mapper.insertSeason("夏令", "05-01", "09-30", key);
        mapper.insertShift(key.id(), "15:00", "18:30");
        mapper.insertShift(key.id(), "08:00", "12:00");

        var times = book.of("410481").times();

        assertThat(times.usual()).isEqualTo(WorkingHours.USUAL);
        assertThat(times.seasons()).singleElement().satisfies(season -> {
            assertThat(season.from()).isEqualTo(MonthDay.of(5, 1));
            assertThat(season.until()).isEqualTo(MonthDay.of(9, 30));
            assertThat(season.hours().closing()).hasToString("18:30");
        });
    }

    private void close(String code, String prefix, LocalDate day) {
        mapper.insertClosing(
                new CalendarMapper.NewClosing(code, prefix, day, day, "停电", Instant.EPOCH, 1), new GeneratedKey());
    }
}
