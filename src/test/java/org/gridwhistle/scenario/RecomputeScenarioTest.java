package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.gridwhistle.calendar.Calendars;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.cases.RecomputeClocks;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A calendar that changes after the fact moves the open deadlines with it, and both dates stay on record. */
@ScenarioTest
class RecomputeScenarioTest {

    /** The township of {@code grid1}. */
    private static final String TOWNSHIP = "410481001000";

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    RecomputeClocks recomputeClocks;

    @Autowired
    ConsistencyCheck check;

    @Autowired
    DataSource dataSource;

    @Autowired
    Calendars calendars;

    @Value("${local.server.port}")
    int port;

    Whistles whistles;
    CalendarKeeper keeper;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        keeper = new CalendarKeeper(api, dataSource, calendars);
    }

    @AfterEach
    void leaveAsFound() {
        keeper.leaveAsFound();
        recomputeClocks.run();
        // a story that began earlier or later may have left timers of other cases behind it
        time.advance(Duration.ZERO);
        assertThat(check.standing().faults()).isEmpty();
    }

    @Test
    @DisplayName("放假安排公布之后：期限、计时器随之移动，旧期限上什么也不发生，新旧期限都有记录")
    void movesAnOpenCaseWithAnAnnouncement() {
        time.show("2026-12-30T10:00");
        String number = whistles.handled();
        assertThat(due(number)).isEqualTo("2027-01-13T18:00:00+08:00");
        assertThat(clock(number, "HANDLE").at("/provisional").asBoolean()).isTrue();

        keeper.importCsv(2027, CalendarKeeper.YEAR_2027).expect(200);
        assertThat(progress().at("/state").asString()).isEqualTo("WAITING");
        recomputeClocks.run();

        assertThat(due(number)).isEqualTo("2027-01-14T18:00:00+08:00");
        var explained = clock(number, "HANDLE");
        assertThat(explained.at("/dueAt").asString()).isEqualTo("2027-01-14T18:00:00+08:00");
        assertThat(explained.at("/provisional").asBoolean()).isFalse();
        assertThat(explained.at("/days").valueStream())
                .filteredOn(day -> day.at("/date").asString().equals("2027-01-01"))
                .singleElement()
                .satisfies(day -> assertThat(day.toString()).contains("元旦"));
        var record = whistles.lastRecord(number);
        assertThat(record.at("/action").asString()).isEqualTo("recompute");
        assertThat(record.at("/actor").isNull()).isTrue();
        assertThat(record.at("/data/cause").asString()).isEqualTo("YEAR");
        assertThat(record.at("/data/subject").asString()).isEqualTo("2027");
        assertThat(record.at("/data/clocks").size()).isEqualTo(1);
        assertThat(record.at("/data/clocks/0/clock").asString()).isEqualTo("HANDLE");
        assertThat(record.at("/data/clocks/0/oldDueAt").asString()).isEqualTo("2027-01-13T18:00:00+08:00");
        assertThat(record.at("/data/clocks/0/newDueAt").asString()).isEqualTo("2027-01-14T18:00:00+08:00");
        assertThat(progress().at("/state").asString()).isEqualTo("DONE");
        assertThat(progress().at("/done").asInt())
                .isEqualTo(progress().at("/of").asInt());
        assertThat(progress().at("/changed").asInt()).isPositive();
        assertThat(progress().at("/failed").asInt()).isZero();

        int records = whistles.records(number).size();
        var requestedAt = progress().at("/requestedAt");
        time.advance("PT1M");
        keeper.importCsv(2027, CalendarKeeper.YEAR_2027).expect(200);
        recomputeClocks.run();
        assertThat(whistles.records(number)).as("the same file again").hasSize(records);
        assertThat(progress().at("/requestedAt")).isEqualTo(requestedAt);

        time.advanceTo("2027-01-13T18:00:01");
        assertThat(whistles.actions(number)).doesNotContain("turn-yellow");
        time.advanceTo("2027-01-14T18:00");
        assertThat(whistles.lastRecord(number).at("/action").asString()).isEqualTo("turn-yellow");
        assertThat(whistles.lastRecord(number).at("/at").asString()).isEqualTo("2027-01-14T18:00:00+08:00");
    }

    @Test
    @DisplayName("当地停止办公：只动本地案件，部门的时限一起动；取消则移回，两次都有记录")
    void movesTheClocksOfDepartmentsToo() {
        String number = whistles.signed();
        String elsewhere = whistles.raise("grid2", api.as("grid2").get("/me").string("/grids/0/code"))
                .expect(201)
                .string("/number");
        int recordsElsewhere = whistles.records(elsewhere).size();
        long id = keeper.closed(TOWNSHIP, "2026-03-04", "2026-03-04");
        recomputeClocks.run();

        var seen = whistles.read("deputy1", number);
        assertThat(seen.at("/dueAt").asString()).isEqualTo("2026-03-17T18:00:00+08:00");
        assertThat(seen.at("/assignments/0/replyDueAt").asString()).isEqualTo("2026-03-12T18:00:00+08:00");
        assertThat(seen.at("/stageDueAt").asString()).isEqualTo("2026-03-12T18:00:00+08:00");
        var clocks = whistles.lastRecord(number).at("/data/clocks");
        assertThat(clocks.valueStream()
                        .map(each -> each.at("/clock").asString() + " "
                                + each.at("/department").asString("") + " "
                                + each.at("/oldDueAt").asString() + " "
                                + each.at("/newDueAt").asString()))
                .containsExactly(
                        "HANDLE  2026-03-16T18:00:00+08:00 2026-03-17T18:00:00+08:00",
                        "REPLY 城市管理局 2026-03-11T18:00:00+08:00 2026-03-12T18:00:00+08:00");
        assertThat(whistles.records(elsewhere)).hasSize(recordsElsewhere);
        assertThat(clock(number, "REPLY").at("/dueAt").asString()).isEqualTo("2026-03-12T18:00:00+08:00");

        keeper.open(id);
        recomputeClocks.run();
        assertThat(due(number)).isEqualTo("2026-03-16T18:00:00+08:00");
        assertThat(whistles.actions(number)).endsWith("recompute", "recompute");

        keeper.closed(TOWNSHIP, "2026-03-05", "2026-03-05");
        recomputeClocks.run();
        time.advanceTo("2026-03-11T18:00:01");
        assertThat(whistles.actions(number)).doesNotContain("turn-yellow");
        time.advanceTo("2026-03-12T18:00");
        assertThat(whistles.lastRecord(number).at("/data/department").asString())
                .as("the department's own timer moved as well")
                .isEqualTo("城市管理局");
        assertThat(whistles.lastRecord(number).at("/action").asString()).isEqualTo("turn-yellow");
    }

    @Test
    @DisplayName("已走过的一级留在记录里：期限后移灯灭，到了新期限灯再亮而不再通知，往上照走")
    void keepsTheRungsThatWereTaken() {
        String number = whistles.handled();
        time.advanceTo("2026-03-16T18:00:30");
        assertThat(light(number)).isEqualTo("YELLOW");

        keeper.closed(TOWNSHIP, "2026-03-10", "2026-03-10");
        recomputeClocks.run();
        assertThat(due(number)).isEqualTo("2026-03-17T18:00:00+08:00");
        assertThat(light(number)).isEqualTo("GREEN");

        time.advanceTo("2026-03-17T18:00:01");
        assertThat(light(number)).isEqualTo("YELLOW");
        assertThat(times(number, "turn-yellow")).isEqualTo(1);
        assertThat(times(number, "remind")).isEqualTo(1);
        time.advanceTo("2026-03-18T18:00");
        assertThat(light(number)).isEqualTo("RED");
        assertThat(times(number, "turn-red")).isEqualTo(1);
        assertThat(rungs(number)).containsExactly("LISTED:0", "RED:1", "REMIND:1", "YELLOW:1");
    }

    @Test
    @DisplayName("期限移到了过去：当即亮灯，一级不少")
    void takesAtOnceWhatMovedBehindUs() {
        long id = keeper.closed(TOWNSHIP, "2026-03-10", "2026-03-12");
        String number = whistles.handled();
        assertThat(due(number)).isEqualTo("2026-03-19T18:00:00+08:00");
        time.advanceTo("2026-03-16T19:00");
        assertThat(whistles.actions(number)).doesNotContain("remind", "turn-yellow");
        keeper.open(id);
        recomputeClocks.run();
        assertThat(due(number)).isEqualTo("2026-03-16T18:00:00+08:00");
        time.advance("PT1S");
        assertThat(whistles.actions(number)).endsWith("recompute", "remind", "turn-yellow");
        assertThat(light(number)).isEqualTo("YELLOW");
    }

    @Test
    @DisplayName("挂账的案件：计时器不动，恢复之后按新日历走完余下的时间")
    void letsASuspendedCaseGoOnByTheNewCalendar() {
        String number = whistles.suspended();
        keeper.closed(TOWNSHIP, "2026-03-11", "2026-03-12");
        recomputeClocks.run();
        assertThat(due(number)).isEqualTo("2026-03-18T18:00:00+08:00");
        assertThat(progress().at("/failed").asInt()).isZero();
        time.advanceTo("2026-03-09T09:00");
        assertThat(whistles.actions(number)).doesNotContain("remind", "turn-yellow");
        whistles.does("supervisor1", number, "resume");
        // ten working days were left on Monday the 2nd; from Monday the 9th, without the 11th and 12th
        assertThat(due(number)).isEqualTo("2026-03-25T18:00:00+08:00");
        keeper.closed(TOWNSHIP, "2026-03-24", "2026-03-24");
        recomputeClocks.run();
        assertThat(due(number)).isEqualTo("2026-03-26T18:00:00+08:00");
        time.advanceTo("2026-03-25T18:00:01");
        assertThat(whistles.actions(number)).doesNotContain("turn-yellow");
        time.advanceTo("2026-03-26T18:00");
        assertThat(light(number)).isEqualTo("YELLOW");
    }

    @Test
    @DisplayName("待评价的案件：无人评价的办结随日历推后")
    void closesOnSilenceByTheNewCalendar() {
        String number = whistles.resolved();
        keeper.closed(TOWNSHIP, "2026-03-05", "2026-03-05");
        recomputeClocks.run();
        time.advanceTo("2026-03-09T18:00:01");
        assertThat(whistles.read("grid1", number).at("/stage").asString()).isEqualTo("EVALUATING");
        time.advanceTo("2026-03-10T18:00");
        assertThat(whistles.read("grid1", number).at("/stage").asString()).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("作息改变：按工作小时计的时限随之移动，按自然小时计的到期不动")
    void followsTheWorkingHours() {
        String urgent = whistles.waitingForDeputy("urgency", "URGENT");
        String emergency = whistles.waitingForDeputy("urgency", "EMERGENCY");
        assertThat(whistles.read("grid1", urgent).at("/claimDueAt").asString()).isEqualTo("2026-03-02T15:30:00+08:00");
        api.as("sysadmin")
                .body(
                        "usual",
                        List.of(Map.of("from", "08:30", "until", "11:00"), Map.of("from", "14:30", "until", "18:00")),
                        "seasons",
                        List.of())
                .put("/calendar/working-hours")
                .expect(200);
        recomputeClocks.run();
        assertThat(whistles.read("grid1", urgent).at("/claimDueAt").asString()).isEqualTo("2026-03-02T16:30:00+08:00");
        assertThat(whistles.read("grid1", emergency).at("/claimDueAt").asString())
                .isEqualTo("2026-03-02T09:30:00+08:00");
        assertThat(whistles.lastRecord(urgent).at("/data/cause").asString()).isEqualTo("WORKING_HOURS");
    }

    @Test
    @DisplayName("一件算不出的案件不拖住其他案件")
    void goesOnWhenOneCaseCannotBeComputed() {
        String broken = whistles.handled();
        String sound = whistles.handled();
        var jdbc = JdbcClient.create(dataSource);
        policy(jdbc, broken, "gone");
        keeper.closed(TOWNSHIP, "2026-03-04", "2026-03-04");
        recomputeClocks.run();
        assertThat(due(sound)).isEqualTo("2026-03-17T18:00:00+08:00");
        assertThat(progress().at("/failed").asInt()).isEqualTo(1);
        assertThat(progress().at("/state").asString()).isEqualTo("DONE");
        policy(jdbc, broken, "2026-01");
        assertThat(due(broken)).isEqualTo("2026-03-16T18:00:00+08:00");
    }

    @Test
    @DisplayName("登记之后不久再看一遍：别的节点按旧日历算的也不漏")
    void looksOnceMoreWhenEveryNodeKnows() {
        String number = whistles.handled();
        keeper.closed(TOWNSHIP, "2026-03-04", "2026-03-04");
        recomputeClocks.run();
        // as another node would have left it that had not looked yet
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql("update case_clock set due_at = ? where ended_at is null and kind = 'HANDLE' and case_id ="
                        + " (select id from whistle_case where number = ?)")
                .param(1, LocalDateTime.parse("2026-03-16T18:00:00"))
                .param(2, number)
                .update();
        recomputeClocks.run();
        int records = whistles.records(number).size();
        time.advance("PT1M");
        recomputeClocks.run();
        assertThat(whistles.records(number)).hasSize(records + 1);
        assertThat(due(number)).isEqualTo("2026-03-17T18:00:00+08:00");
        time.advance("PT1M");
        recomputeClocks.run();
        assertThat(whistles.records(number)).hasSize(records + 1);
    }

    @Test
    @DisplayName("案件页面的记录里写着原期限和新期限")
    void showsBothOnTheCasesPage() throws Exception {
        String number = whistles.handled();
        keeper.closed(TOWNSHIP, "2026-03-04", "2026-03-04");
        recomputeClocks.run();
        assertThat(page("deputy1", "/cases/" + number))
                .containsSubsequence(
                        "工作日历变动",
                        "办理时限",
                        "datetime=\"2026-03-16T18:00:00+08:00\"",
                        "datetime=\"2026-03-17T18:00:00+08:00\"");
    }

    private String page(String username, String path) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        String door = html(browser, HttpRequest.newBuilder(at("/login")));
        var secret = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(door);
        assertThat(secret.find()).isTrue();
        html(
                browser,
                HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "username=" + username + "&password=" + Api.PASSWORD + "&_csrf=" + secret.group(1))));
        return html(browser, HttpRequest.newBuilder(at(path)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String html(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString())
                .body();
    }

    private static void policy(JdbcClient jdbc, String number, String version) {
        jdbc.sql("update case_clock set policy_version = ? where ended_at is null and case_id ="
                        + " (select id from whistle_case where number = ?)")
                .param(1, version)
                .param(2, number)
                .update();
    }

    private JsonNode progress() {
        return api.as("deputy1").get("/calendar/recomputation").expect(200).json();
    }

    private JsonNode clock(String number, String kind) {
        return api.as("supervisor1")
                .get("/cases/{n}/clocks", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .map(each -> each.at("/explanation"))
                .filter(each -> each.at("/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String due(String number) {
        return whistles.read("supervisor1", number).at("/dueAt").asString();
    }

    private String light(String number) {
        return whistles.read("supervisor1", number).at("/light").asString();
    }

    private long times(String number, String action) {
        return whistles.actions(number).stream().filter(action::equals).count();
    }

    /** How often each rung of the case's running clock was taken. */
    private List<String> rungs(String number) {
        var jdbc = JdbcClient.create(dataSource);
        return List.of("LISTED", "RED", "REMIND", "YELLOW").stream()
                .map(rung -> rung + ":"
                        + jdbc.sql("select count(*) from clock_rung r join case_clock k on k.id = r.clock_id"
                                        + " join whistle_case c on c.id = k.case_id"
                                        + " where c.number = ? and r.rung = ?")
                                .param(1, number)
                                .param(2, rung)
                                .query(Integer.class)
                                .single())
                .toList();
    }
}
