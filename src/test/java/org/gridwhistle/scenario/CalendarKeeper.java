package org.gridwhistle.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gridwhistle.calendar.Calendars;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The system administrator at the calendar, who leaves it as it was found: every other story counts by it. */
final class CalendarKeeper {

    /** A New Year and a Spring Festival as they may be announced. */
    static final String YEAR_2027 = """
            date,name,is_off_day
            2027-01-01,元旦,true
            2027-01-02,元旦,true
            2027-01-03,元旦,true
            2027-02-05,春节,true
            2027-02-06,春节,true
            2027-02-20,春节,false
            """;

    private final Api api;
    private final DataSource dataSource;
    private final Calendars calendars;
    private final JsonNode year2026;
    private final JsonNode hours;

    CalendarKeeper(Api api, DataSource dataSource, Calendars calendars) {
        this.api = api;
        this.dataSource = dataSource;
        this.calendars = calendars;
        year2026 = year(2026);
        hours = api.as("sysadmin").get("/calendar/working-hours").expect(200).json();
    }

    JsonNode year(int year) {
        return api.as("deputy1").get("/calendar/{year}", year).expect(200).json();
    }

    long version() {
        return year(2026).at("/version").asLong();
    }

    Answer importCsv(int year, String file) {
        return importFile("sysadmin", year, file);
    }

    Answer importFile(String who, int year, String file) {
        return api.as(who)
                .file("file", "days.csv", file.getBytes(StandardCharsets.UTF_8))
                .post("/calendar/{year}/import", year);
    }

    Answer announce(int year, List<Map<String, Object>> days) {
        return api.as("sysadmin").body("source", "某通知", "days", days).put("/calendar/{year}", year);
    }

    static Map<String, Object> day(String date, String name, boolean off) {
        return Map.of("date", date, "name", name, "isOffDay", off);
    }

    Answer close(String region, String from, String to) {
        return api.as("sysadmin")
                .body("regionCode", region, "from", from, "to", to, "reason", "防汛停止办公")
                .post("/calendar/closings");
    }

    long closed(String region, String from, String to) {
        return close(region, from, to).expect(201).at("/id").asLong();
    }

    void open(long id) {
        api.as("sysadmin").delete("/calendar/closings/{id}", id).expect(204);
    }

    void leaveAsFound() {
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql("delete from announced_day where year_number > 2026 or year_number < 2024")
                .update();
        jdbc.sql("delete from announced_year where year_number > 2026 or year_number < 2024")
                .update();
        jdbc.sql("delete from local_closing").update();
        jdbc.sql("update calendar_stamp set revision = revision + 1 where subject = 'CALENDAR'")
                .update();
        calendars.lookAgain();
        if (!year(2026).at("/days").equals(year2026.at("/days"))) {
            api.as("sysadmin")
                    .raw("{\"days\":" + year2026.at("/days") + "}")
                    .put("/calendar/2026")
                    .expect(200);
        }
        api.as("sysadmin")
                .raw("{\"usual\":" + hours.at("/usual") + ",\"seasons\":" + hours.at("/seasons") + "}")
                .put("/calendar/working-hours")
                .expect(200);
    }
}
