package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gridwhistle.scenario.CalendarKeeper.day;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.gridwhistle.calendar.Calendars;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 工作日历: a system administrator keeps it as data, everybody reads it. */
@ScenarioTest
class CalendarScenarioTest {

    private static final String HEADER = "date,name,is_off_day\n";
    private static final String COUNTY = "410481000000";

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    DataSource dataSource;

    @Autowired
    Calendars calendars;

    CalendarKeeper keeper;

    @BeforeEach
    void setUp() {
        keeper = new CalendarKeeper(api, dataSource, calendars);
    }

    @AfterEach
    void leaveAsFound() {
        keeper.leaveAsFound();
    }

    @Test
    @DisplayName("任何账号可查某年的放假安排；未公布的年份是暂定的")
    void showsAYearToEverybody() {
        var known = api.as("grid1").get("/calendar/2026").expect(200);
        assertThat(known.at("/known").asBoolean()).isTrue();
        assertThat(known.at("/provisional").asBoolean()).isFalse();
        assertThat(known.header("ETag")).hasValue("\"" + known.at("/version").asLong() + "\"");
        assertThat(known.at("/days").valueStream())
                .extracting(
                        each -> each.at("/date").asString(),
                        each -> each.at("/name").asString(),
                        each -> each.at("/isOffDay").asBoolean())
                .contains(tuple("2026-10-01", "国庆节", true), tuple("2026-10-10", "国庆节", false));
        assertThat(known.at("/workingHours/usual/1/until").asString()).isEqualTo("18:00");

        var unknown = keeper.year(2027);
        assertThat(unknown.at("/known").asBoolean()).isFalse();
        assertThat(unknown.at("/provisional").asBoolean()).isTrue();
        assertThat(unknown.at("/days").isEmpty()).isTrue();
        api.anonymously().get("/calendar/2026").refused(401, "NOT_SIGNED_IN");
        api.as("grid1").get("/calendar/1492").refused(400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("导入官方放假安排（CSV），同一文件再导入不改动任何内容")
    void importsAnAnnouncementOnce() {
        var imported = keeper.importCsv(2027, CalendarKeeper.YEAR_2027).expect(200);
        assertThat(imported.at("/known").asBoolean()).isTrue();
        assertThat(imported.at("/days").size()).isEqualTo(6);
        assertThat(imported.at("/days/5/isOffDay").asBoolean()).isFalse();
        long version = imported.at("/version").asLong();
        assertThat(keeper.importCsv(2027, CalendarKeeper.YEAR_2027)
                        .expect(200)
                        .at("/version")
                        .asLong())
                .isEqualTo(version);
        assertThat(keeper.version()).isEqualTo(version);
    }

    @Test
    @DisplayName("导入常见的 JSON：整年对象，记下出处；少报的日子就没有了")
    void importsTheCommonJsonInThePlaceOfWhatWasThere() {
        keeper.importCsv(2027, CalendarKeeper.YEAR_2027).expect(200);
        var replaced = keeper.importCsv(
                        2027,
                        "{\"year\":2027,\"papers\":[\"https://www.gov.cn/x\"],\"days\":"
                                + "[{\"name\":\"元旦\",\"date\":\"2026-12-31\",\"isOffDay\":true},"
                                + "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}")
                .expect(200);
        assertThat(replaced.string("/source")).isEqualTo("https://www.gov.cn/x");
        assertThat(replaced.at("/days").size()).isEqualTo(2);
        assertThat(replaced.string("/days/0/date")).isEqualTo("2026-12-31");
    }

    @Test
    @DisplayName("坏文件：422，每个错误都说出第几行，一天也不导入")
    void namesEveryBrokenRowOfAFile() {
        var rejected = keeper.importCsv(
                        2027,
                        HEADER + "2027-01-01,元旦,true\n2027-01-01,元旦,true\n2026-05-01,劳动节,true\n" + "2027/1/3,元旦,true\n")
                .refused(422, "IMPORT_REJECTED");
        assertThat(rejected.at("/errors").valueStream())
                .extracting(
                        each -> each.at("/row").asInt(),
                        each -> each.at("/column").asString(),
                        each -> each.at("/code").asString())
                .containsExactly(
                        tuple(3, "date", "TWICE"), tuple(4, "date", "OUTSIDE_YEAR"), tuple(5, "date", "NOT_A_DATE"));
        assertThat(rejected.string("/errors/0/message")).startsWith("第 3 行：2027-01-01 在第 2 行");
        assertThat(keeper.year(2027).at("/known").asBoolean()).isFalse();

        var english = api.as("sysadmin")
                .header("Accept-Language", "en")
                .file("file", "days.csv", (HEADER + "2027-01-04,元旦,false\n").getBytes(StandardCharsets.UTF_8))
                .post("/calendar/2027/import")
                .refused(422, "IMPORT_REJECTED");
        assertThat(english.string("/errors/0/message")).startsWith("Row 2: 2027-01-04 is no weekend day");
    }

    @Test
    @DisplayName("整年改写：拒绝重复、年外、无名的日子，并指明是第几个")
    void refusesAYearThatMakesNoSense() {
        var refused = keeper.announce(
                        2027,
                        List.of(
                                day("2027-01-01", "元旦", true),
                                day("2027-01-01", "元旦", true),
                                day("2029-01-01", "元旦", true),
                                day("2027-01-02", " ", true)))
                .refused(422, "CALENDAR_REJECTED");
        assertThat(refused.at("/errors").valueStream())
                .extracting(each -> each.at("/field").asString(), each -> each.at("/code")
                        .asString())
                .containsExactly(
                        tuple("days[1].date", "TWICE"),
                        tuple("days[2].date", "OUTSIDE_YEAR"),
                        tuple("days[3].name", "MISSING"));
        keeper.announce(2027, List.of()).refused(422, "CALENDAR_REJECTED");
        api.as("sysadmin")
                .raw("{\"days\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"offDay\":true}]}")
                .put("/calendar/2027")
                .refused(400, "UNKNOWN_FIELD");
        api.as("sysadmin").raw("{}").put("/calendar/2027").refused(400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("过去的年份：没有公布过的可以补录，已公布的不得再改")
    void leavesAYearThatIsOverAsItWas() {
        keeper.announce(2025, List.of(day("2025-01-01", "元旦", true))).refused(422, "CALENDAR_YEAR_OVER");
        var before = List.of(day("2023-01-02", "元旦", true));
        keeper.announce(2023, before).expect(200);
        keeper.announce(2023, before).expect(200);
        keeper.announce(2023, List.of(day("2023-01-01", "元旦", true))).refused(422, "CALENDAR_YEAR_OVER");
        keeper.close(COUNTY, "2025-12-31", "2026-01-02").refused(422, "CALENDAR_YEAR_OVER");
    }

    @Test
    @DisplayName("只有系统管理员能改")
    void isChangedBySystemAdministratorsOnly() {
        for (String who : List.of("grid1", "deputy1", "supervisor1", "chief1", "secadmin", "auditor")) {
            keeper.importFile(who, 2027, CalendarKeeper.YEAR_2027).refused(403, "NOT_ALLOWED");
            api.as(who)
                    .body("days", List.of(day("2027-01-01", "元旦", true)))
                    .put("/calendar/2027")
                    .refused(403, "NOT_ALLOWED");
            api.as(who)
                    .body("regionCode", COUNTY, "from", "2026-07-20", "to", "2026-07-20", "reason", "防汛")
                    .post("/calendar/closings")
                    .refused(403, "NOT_ALLOWED");
            api.as(who).delete("/calendar/closings/1").refused(403, "NOT_ALLOWED");
            api.as(who)
                    .body("usual", List.of(shift("08:00", "12:00")), "seasons", List.of())
                    .put("/calendar/working-hours")
                    .refused(403, "NOT_ALLOWED");
        }
        assertThat(keeper.year(2027).at("/known").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("两个管理员同时改：后到的看到的已经过时，412；幂等键重发只做一次")
    void keepsTwoAdministratorsApart() throws Exception {
        String seen = "\"" + keeper.version() + "\"";
        var days = List.of(day("2027-01-01", "元旦", true));
        var others = List.of(day("2027-01-04", "元旦", true));
        Callable<Answer> one = () ->
                api.as("sysadmin").header("If-Match", seen).body("days", days).put("/calendar/2027");
        Callable<Answer> other = () ->
                api.as("sysadmin").header("If-Match", seen).body("days", others).put("/calendar/2027");
        var both = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Answer>();
            for (var each : both.invokeAll(List.of(one, other))) {
                answers.add(each.get());
            }
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            answers.stream().filter(each -> each.status() == 412).forEach(each -> each.refused(412, "VERSION_STALE"));
        } finally {
            both.shutdown();
        }
        api.as("sysadmin")
                .header("If-Match", "x")
                .body("days", days)
                .put("/calendar/2027")
                .refused(400, "INVALID_FIELD");

        var request = api.as("sysadmin")
                .idempotencyKey(UUID.randomUUID().toString())
                .body("regionCode", COUNTY, "from", "2026-07-20", "to", "2026-07-21", "reason", "防汛");
        long id = request.post("/calendar/closings").expect(201).at("/id").asLong();
        assertThat(request.post("/calendar/closings").expect(201).at("/id").asLong())
                .isEqualTo(id);
        var ending = api.as("sysadmin").idempotencyKey(UUID.randomUUID().toString());
        ending.delete("/calendar/closings/{id}", id).expect(204);
        ending.delete("/calendar/closings/{id}", id).expect(204);
        api.as("sysadmin").delete("/calendar/closings/{id}", id).refused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("当地停止办公：登记、列出、取消；同一地方不得重叠")
    void closesTheOfficesOfARegion() {
        var closed = keeper.close(COUNTY, "2026-07-20", "2026-07-21").expect(201);
        assertThat(closed.header("Location"))
                .hasValue("/api/v1/calendar/closings/" + closed.at("/id").asLong());
        assertThat(closed.string("/regionName")).isEqualTo("舞钢市");
        keeper.close("410481", "2026-07-21", "2026-07-22").refused(422, "CLOSING_OVERLAPS");
        keeper.closed("410481001000", "2026-07-21", "2026-07-22");
        assertThat(api.as("grid1")
                        .get("/calendar/closings?year=2026")
                        .expect(200)
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(api.as("grid1")
                        .get("/calendar/closings?year=2027")
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(keeper.year(2026).at("/closings/0/reason").asString()).isEqualTo("防汛停止办公");
        keeper.close("999999", "2026-07-20", "2026-07-21").refused(422, "UNKNOWN_REGION");
        keeper.close(COUNTY, "2026-08-20", "2026-08-19").refused(400, "INVALID_FIELD");
        keeper.close(COUNTY, "2026-08-01", "2026-12-31").refused(400, "INVALID_FIELD");
        keeper.open(closed.at("/id").asLong());
        assertThat(keeper.year(2026).at("/closings").size()).isEqualTo(1);
    }

    @Test
    @DisplayName("作息时间按季节：可改，段落重叠、季节重叠都拒绝")
    void keepsWorkingHoursBySeason() {
        var usual = List.of(shift("08:30", "12:00"), shift("14:30", "18:00"));
        var summer = season("夏季", "06-01", "09-30", List.of(shift("08:00", "12:00"), shift("15:00", "18:30")));
        var set = hours(usual, List.of(summer)).expect(200);
        assertThat(set.string("/seasons/0/shifts/1/until")).isEqualTo("18:30");
        assertThat(hours(usual, List.of(summer)).expect(200).at("/version").asLong())
                .as("the same again is no change")
                .isEqualTo(set.at("/version").asLong());
        assertThat(keeper.year(2026).at("/workingHours/seasons/0/name").asString())
                .isEqualTo("夏季");

        var broken = hours(
                        List.of(shift("08:30", "12:00"), shift("11:00", "18:00"), shift("19:00", "18:00")),
                        List.of(season("夏季", "02-30", "09-30", usual)))
                .refused(422, "CALENDAR_REJECTED");
        assertThat(broken.at("/errors").valueStream())
                .extracting(each -> each.at("/field").asString(), each -> each.at("/code")
                        .asString())
                .containsExactly(
                        tuple("usual[1]", "SHIFTS_OVERLAP"),
                        tuple("usual[2]", "SHIFT_ENDS_EARLY"),
                        tuple("seasons[0].from", "NOT_A_DAY"));
        hours(usual, List.of(summer, season("暑期", "09-30", "10-31", usual))).refused(422, "CALENDAR_REJECTED");
        hours(List.of(), List.of()).refused(400, "INVALID_FIELD");
        hours(List.of(shift("8:30", "12:00")), List.of()).refused(400, "INVALID_FIELD");
    }

    private Answer hours(List<Map<String, String>> usual, List<Map<String, Object>> seasons) {
        return api.as("sysadmin").body("usual", usual, "seasons", seasons).put("/calendar/working-hours");
    }

    private static Map<String, String> shift(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    private static Map<String, Object> season(
            String name, String from, String until, List<Map<String, String>> shifts) {
        return Map.of("name", name, "from", from, "until", until, "shifts", shifts);
    }
}
