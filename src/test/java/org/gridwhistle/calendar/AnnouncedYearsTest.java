package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class AnnouncedYearsTest {

    private static final String YEAR_2024 = """
            # a remark
            year,date,day,name
            2024,2024-01-01,off,元旦
            2024,2024-02-04,work,春节
            2024,2024-02-12,off,春节
            2024,2024-04-04,off,清明节
            2024,2024-05-01,off,劳动节
            2024,2024-06-10,off,端午节
            2024,2024-09-17,off,中秋节
            2024,2024-10-01,off,国庆节
            """;

    @Test
    void shipsWithTheYearsThatAreAnnounced() {
        var announced = AnnouncedYears.bundled();

        assertThat(announced.years()).containsExactly(Year.of(2024), Year.of(2025), Year.of(2026));
        assertThat(announced.days())
                .hasSize(108)
                .contains(
                        new DayException(LocalDate.of(2025, 10, 8), false, "国庆节、中秋节"),
                        new DayException(LocalDate.of(2026, 2, 28), true, "春节"));
    }

    @Test
    void readsAWholeYear() throws IOException {
        assertThat(read(YEAR_2024).days()).hasSize(8);
    }

    @Test
    void acceptsADayOfTheDecemberBefore() throws IOException {
        var announced = read(YEAR_2024 + "2024,2023-12-30,work,元旦\n");

        assertThat(announced.years()).containsExactly(Year.of(2024));
    }

    @Test
    void refusesAFileWithAnotherHeader() {
        refuses("date,day,name\n2024-01-01,off,元旦\n", "line 1", "header");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("", "no days");
        refuses("year,date,day,name\n", "no days");
    }

    @Test
    void refusesALineWithTooFewCells() {
        refuses(YEAR_2024 + "2024,2024-10-02,off\n", "line 11", "4 cells");
        refuses(YEAR_2024 + "\n", "line 11", "4 cells");
    }

    @Test
    void refusesWhatIsNeitherOffNorWork() {
        refuses(YEAR_2024 + "2024,2024-10-02,free,国庆节\n", "line 11", "neither off nor work");
    }

    @Test
    void refusesADayWithoutAName() {
        refuses(YEAR_2024 + "2024,2024-10-02,off, \n", "line 11", "no name");
    }

    @Test
    void refusesADateThatDoesNotExist() {
        refuses(YEAR_2024 + "2024,2024-02-30,off,春节\n", "line 11", "not a date");
        refuses(YEAR_2024 + "XXIV,2024-02-13,off,春节\n", "line 11", "not a date");
    }

    @Test
    void refusesADayThatStandsTwice() {
        refuses(YEAR_2024 + "2024,2024-10-01,off,国庆节\n", "line 11", "stands twice");
    }

    @Test
    void refusesADayOfAnotherYear() {
        refuses(YEAR_2024 + "2024,2025-10-02,off,国庆节\n", "line 11", "is not in 2024");
    }

    @Test
    void refusesAMakeUpDayThatIsNoWeekend() {
        refuses(YEAR_2024 + "2024,2024-10-08,work,国庆节\n", "line 11", "working day");
    }

    @Test
    void refusesAYearThatIsCutShort() {
        refuses(YEAR_2024.replace("2024,2024-10-01,off,国庆节\n", ""), "the holidays of 2024");
    }

    @Test
    void refusesAYearLeftOut() {
        refuses(
                YEAR_2024
                        + YEAR_2024.lines().skip(2).reduce("", (all, line) -> all + year2026(line))
                        + "2026,2026-02-14,work,春节\n",
                "no year after 2024");
    }

    private static String year2026(String line) {
        return line.contains("work") ? "" : line.replace("2024", "2026") + "\n";
    }

    private static void refuses(String file, String... complaint) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.csv")
                .hasMessageContainingAll(complaint);
    }

    private static AnnouncedYears read(String file) throws IOException {
        return AnnouncedYears.read(new StringReader(file), "test.csv");
    }
}
