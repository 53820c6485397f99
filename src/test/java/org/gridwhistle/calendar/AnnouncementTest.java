package org.gridwhistle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gridwhistle.calendar.CalendarFault.At;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An announcement is read in the shapes it is found in, and whatever is wrong with a row is said with its number. */
class AnnouncementTest {

    private final AnnouncementReader reader = new AnnouncementReader(new JsonMapper());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,name,is_off_day\n2027-01-01,元旦,true\n2027-02-20,春节,false\n",
                "\uFEFFdate,name,is_off_day\r\n2027-01-01,元旦,TRUE\r\n\r\n2027-02-20,春节,0\r\n",
                "is_off_day,date,name\n1,2027-01-01,元旦\n0,2027-02-20,春节",
                "[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"is_off_day\":true},"
                        + "{\"date\":\"2027-02-20\",\"name\":\"春节\",\"is_off_day\":false}]",
                "  [{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"isOffDay\":true},"
                        + "{\"date\":\"2027-02-20\",\"name\":\"春节\",\"isOffDay\":false}]",
                "{\"$schema\":\"…\",\"year\":2027,\"papers\":[],\"days\":["
                        + "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},"
                        + "{\"name\":\"春节\",\"date\":\"2027-02-20\",\"isOffDay\":false}]}",
            })
    void readsEveryShape(String file) {
        var reading = reader.read(2027, bytes(file));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.days())
                .extracting(GivenDay::date, GivenDay::name, GivenDay::offDay)
                .containsExactly(
                        tuple(LocalDate.of(2027, 1, 1), "元旦", true), tuple(LocalDate.of(2027, 2, 20), "春节", false));
        assertThat(YearRules.faults(2027, reading.days(), List.of())).isEmpty();
    }

    @Test
    void keepsThePaperThatAJsonFileNames() {
        var reading = reader.read(
                2027,
                bytes("{\"year\":2027,\"papers\":[\"https://www.gov.cn/a\"],\"days\":"
                        + "[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"isOffDay\":true}]}"));
        assertThat(reading.source()).isEqualTo("https://www.gov.cn/a");
    }

    @Test
    void namesTheRowOfEachCellThatCannotBeRead() {
        var reading = reader.read(
                2027,
                bytes(
                        "date,name,is_off_day\n2027-13-01,元旦,true\n2027-01-01,元旦,yes\n\n2027-01-02,元旦\n2027-01-03,元旦,true"));
        assertThat(reading.faults())
                .extracting(At::row, At::column, At::fault)
                .containsExactly(
                        tuple(2, "date", CalendarFault.NOT_A_DATE),
                        tuple(3, "is_off_day", CalendarFault.NOT_TRUE_OR_FALSE),
                        tuple(5, null, CalendarFault.CELLS));
        assertThat(reading.days()).hasSize(1);

        var entries = reader.read(2027, bytes("[1, {\"date\":\"2027-01-01\",\"name\":\"元旦\",\"isOffDay\":{}}]"));
        assertThat(entries.faults())
                .extracting(At::row, At::fault)
                .containsExactly(tuple(1, CalendarFault.UNREADABLE), tuple(2, CalendarFault.NOT_TRUE_OR_FALSE));
    }

    @Test
    void refusesColumnsItDoesNotKnowOrMisses() {
        assertThat(reader.read(2027, bytes("date,name,off\n2027-01-01,元旦,true")).faults())
                .extracting(At::row, At::column, At::fault)
                .containsExactly(
                        tuple(1, "off", CalendarFault.UNKNOWN_COLUMN),
                        tuple(1, "is_off_day", CalendarFault.MISSING_COLUMN));
    }

    @Test
    void refusesWhatIsNeitherCsvNorJson() {
        assertThat(faultsOf(bytes("{\"days\":7}"))).containsExactly(CalendarFault.UNREADABLE);
        assertThat(faultsOf(bytes("[{\"date\":"))).containsExactly(CalendarFault.UNREADABLE);
        assertThat(faultsOf("date,name,is_off_day\n2027-01-01,元旦,true".getBytes(Charset.forName("GBK"))))
                .containsExactly(CalendarFault.UNREADABLE);
        assertThat(faultsOf(bytes("date,name,is_off_day\n2027-01-01,\"元旦,true")))
                .containsExactly(CalendarFault.UNREADABLE);
        assertThat(faultsOf(new byte[0])).containsExactly(CalendarFault.NO_DAYS);
        assertThat(faultsOf(bytes("date,name,is_off_day\n" + "2027-01-01,元旦,true\n".repeat(500))))
                .containsExactly(CalendarFault.TOO_MANY_DAYS);
    }

    @Test
    void refusesTheFileOfAnotherYear() {
        assertThat(faultsOf(bytes(
                        "{\"year\":2026,\"days\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"isOffDay\":true}]}")))
                .containsExactly(CalendarFault.YEAR_DIFFERS);
    }

    @Test
    void refusesDaysThatNoAnnouncementCanHave() {
        var days = List.of(
                new GivenDay(2, LocalDate.of(2027, 1, 1), "元旦", true),
                new GivenDay(3, LocalDate.of(2027, 1, 1), "元旦", false),
                new GivenDay(4, LocalDate.of(2028, 1, 1), "元旦", true),
                new GivenDay(5, LocalDate.of(2026, 12, 24), "元旦", true),
                new GivenDay(6, LocalDate.of(2026, 12, 31), "元旦", true),
                new GivenDay(7, LocalDate.of(2026, 12, 30), "元旦", true),
                new GivenDay(8, LocalDate.of(2027, 3, 3), "", true),
                new GivenDay(9, LocalDate.of(2027, 3, 4), "节".repeat(51), true),
                new GivenDay(10, LocalDate.of(2027, 3, 5), "某节", false),
                new GivenDay(11, null, "某节", null));
        var known = List.of(
                new AnnouncedDayRow(LocalDate.of(2026, 12, 30), 2026, "某节", false),
                new AnnouncedDayRow(LocalDate.of(2027, 1, 1), 2027, "元旦", true));
        assertThat(YearRules.faults(2027, days, known))
                .extracting(At::row, At::column, At::fault)
                .containsExactly(
                        tuple(3, "date", CalendarFault.TWICE),
                        tuple(4, "date", CalendarFault.OUTSIDE_YEAR),
                        tuple(5, "date", CalendarFault.OUTSIDE_YEAR),
                        tuple(7, "date", CalendarFault.OF_ANOTHER_YEAR),
                        tuple(8, "name", CalendarFault.MISSING),
                        tuple(9, "name", CalendarFault.TOO_LONG),
                        tuple(10, "is_off_day", CalendarFault.WEEKDAY_WORKED),
                        tuple(11, "is_off_day", CalendarFault.MISSING),
                        tuple(11, "date", CalendarFault.MISSING));
        assertThat(YearRules.faults(2027, List.of(), known))
                .extracting(At::fault)
                .containsExactly(CalendarFault.NO_DAYS);
    }

    private List<CalendarFault> faultsOf(byte[] file) {
        return reader.read(2027, file).faults().stream().map(At::fault).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
