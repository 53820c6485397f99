package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Cases that live at random, by a seed, through the acts that people have. Afterwards each figure is counted again, in
 * plain Java, from what the contract says of each case that the same caller's list shows: from the case, its records and
 * its clocks, never from what the figures themselves are counted from.
 */
@ScenarioTest
@DisplayName("统计与列表一致")
class FiguresAgreeTest {

    private static final long SEED = 20261102;
    private static final int CASES = 30;
    private static final int ACTS = 260;
    private static final String PERIOD = "from=2026-11-02&to=2026-11-27";
    private static final Set<String> RESULTS = Set.of("RESOLVED", "EXPLAINED", "PLANNED", "CONVERTED");
    private static final Set<String> CONTENT = Set.of("SATISFIED", "BASICALLY");
    private static final List<String> PEOPLE = List.of(
            "deputy1",
            "deputy1",
            "deputy1",
            "deputy2",
            "leader1",
            "grid1",
            "grid1",
            "station1",
            "dept-urban",
            "dept-urban",
            "dept-water",
            "supervisor1",
            "deputy3",
            "grid2");
    private static final List<String> READERS = List.of("supervisor1", "chief1", "station1", "leader1");

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    Whistles whistles;
    Random random;

    @BeforeEach
    void setUp() {
        whistles = new Whistles(api);
        random = new Random(SEED);
    }

    @Test
    @DisplayName("随机的案件，任何人看任何一种分行：数字等于逐件清点，也等于点开的列表，CSV 等于 JSON")
    void countsWhatTheListsShow() throws Exception {
        time.show("2026-11-02T09:00");
        var numbers = live();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(CASES);
        for (String reader : READERS) {
            var seen = told(reader);
            for (String by : FigureLists.GROUPINGS) {
                agree(reader, by, seen);
            }
        }
        new FigureLists(api, "supervisor1").agree(PERIOD);
        new FigureLists(api, "leader1").agree(PERIOD, "group");
        new FigureLists(api, "station1").agree(PERIOD, "region");
    }

    // ---- living

    private List<String> live() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < ACTS; i++) {
            if (numbers.size() < CASES && i % 4 == 0) {
                numbers.add(raise());
            }
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            step(who, numbers.get(random.nextInt(numbers.size())));
            if (random.nextInt(3) == 0) {
                time.advance(Duration.ofMinutes(15L * (1 + random.nextInt(40))));
            }
        }
        return numbers;
    }

    private String raise() {
        String who = random.nextInt(4) == 0 ? "grid2" : "grid1";
        String grid = who.equals("grid2")
                ? api.as("grid2").get("/me").expect(200).string("/grids/0/code")
                : random.nextInt(4) == 0 ? Whistles.UNCOVERED_GRID : Whistles.GRID;
        var urgency = List.of("NORMAL", "NORMAL", "URGENT", "EMERGENCY").get(random.nextInt(4));
        return whistles.raise(who, grid, "urgency", urgency).expect(201).string("/number");
    }

    private void step(String who, String number) {
        var answer = api.as(who).get("/cases/{n}", number);
        if (answer.status() != 200) {
            return;
        }
        var may = Whistles.texts(answer.at("/allowedActions"));
        if (may.isEmpty()) {
            return;
        }
        String action = may.get(random.nextInt(may.size()));
        assertThat(whistles.act(who, number, action, body(action)).status())
                .as("%s %s %s", who, action, number)
                .isLessThan(500);
    }

    private Object[] body(String action) {
        return switch (action) {
            case "evaluate" ->
                new Object[] {
                    "result", List.of("SATISFIED", "BASICALLY", "DISSATISFIED").get(random.nextInt(3)), "attitude", 3
                };
            case "resolve", "reply" ->
                random.nextBoolean() ? whistles.enough(action) : new Object[] {"result", "EXPLAINED", "text", "已当面说明"};
            case "request-suspension" -> new Object[] {"reason", "等天晴", "reviewOn", "2026-12-20"};
            case "decide-return", "decide-extension", "decide-suspension" ->
                new Object[] {"accept", random.nextInt(4) > 0, "reason", "情况属实"};
            case "involve-departments" ->
                new Object[] {
                    "lead", whistles.departmentOf(random.nextBoolean() ? "dept-urban" : "dept-water"), "request", "请办理"
                };
            default -> whistles.enough(action);
        };
    }

    // ---- counting again

    /** A case as the contract tells it. */
    private record Told(JsonNode summary, JsonNode whole, List<JsonNode> records, List<JsonNode> clocks) {

        String stage() {
            return whole.at("/stage").asString();
        }

        boolean isClosed() {
            return stage().equals("CLOSED");
        }

        String outcome() {
            return whole.at("/outcome").isNull() ? null : whole.at("/outcome").asString();
        }

        boolean hasResult() {
            return isClosed() && RESULTS.contains(outcome());
        }

        boolean isEvaluated() {
            return !whole.at("/evaluation").isNull();
        }

        List<JsonNode> clocks(String kind) {
            return clocks.stream()
                    .map(clock -> clock.at("/explanation"))
                    .filter(clock -> clock.at("/kind").asString().equals(kind))
                    .toList();
        }

        String name(String part) {
            var id = summary.at("/" + part + "/id");
            return id.isMissingNode() || id.isNull() ? "none" : id.asString();
        }
    }

    private List<Told> told(String reader) {
        return whistles.items(reader, "/cases?raisedFrom=2026-11-02&raisedTo=2026-11-28").stream()
                .map(item -> {
                    String number = item.at("/number").asString();
                    return new Told(
                            item,
                            whistles.read(reader, number),
                            whistles.records(reader, number),
                            api.as(reader)
                                    .get("/cases/{n}/clocks", number)
                                    .expect(200)
                                    .at("/items")
                                    .valueStream()
                                    .toList());
                })
                .toList();
    }

    private void agree(String reader, String by, List<Told> seen) throws Exception {
        var answer = api.as(reader).get("/statistics?by=" + by + "&" + PERIOD).expect(200);
        same(answer.at("/total"), seen, null, reader + " by " + by);
        var groups = new HashMap<String, List<Told>>();
        seen.forEach(told -> keys(by, told).forEach(key -> groups.computeIfAbsent(key, each -> new ArrayList<>())
                .add(told)));
        var rows = answer.at("/rows").valueStream().toList();
        for (JsonNode row : rows) {
            String key = row.at("/key").asString();
            // what lies below the reader's region is grouped by region, which the next test of lists opens
            if (!by.equals("region")) {
                var department = by.equals("department") ? key : null;
                same(row, groups.getOrDefault(key, List.of()), department, reader + " by " + by + " " + key);
                groups.remove(key);
            }
        }
        if (!by.equals("region")) {
            assertThat(groups).as("keys without a row").isEmpty();
        } else {
            assertThat(rows.stream().mapToInt(row -> row.at("/cases").asInt()).sum())
                    .isEqualTo(seen.size());
        }
        csvIsTheSame(reader, by, answer.json());
    }

    private static List<String> keys(String by, Told told) {
        var day =
                OffsetDateTime.parse(told.summary().at("/raisedAt").asString()).toLocalDate();
        return switch (by) {
            case "station", "group", "deputy" -> List.of(told.name(by));
            case "department" ->
                told.whole()
                        .at("/assignments")
                        .valueStream()
                        .map(each -> each.at("/department/id").asString())
                        .distinct()
                        .toList();
            case "category" -> {
                var code = told.summary().at("/categoryCode");
                yield List.of(code.isNull() ? "none" : code.asString());
            }
            case "day" -> List.of(day.toString());
            case "week" ->
                List.of("2026-W%02d".formatted(day.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            case "month" -> List.of(day.toString().substring(0, 7));
            default -> List.of();
        };
    }

    private void same(JsonNode row, List<Told> cases, String department, String as) {
        assertThat(row.at("/cases").asInt()).as(as).isEqualTo(cases.size());
        assertThat(row.at("/closed").asInt()).as(as).isEqualTo(count(cases, Told::isClosed));
        rate(row, "responseRate", cases, told -> response(told) != null, told -> "IN_TIME".equals(response(told)), as);
        rate(
                row,
                "resolutionRate",
                cases,
                told -> told.hasResult() && told.isEvaluated(),
                told -> told.hasResult() && told.isEvaluated() && told.outcome().equals("RESOLVED"),
                as);
        rate(row, "satisfactionRate", cases, Told::isEvaluated, told -> told.isEvaluated() && content(told), as);
        rate(row, "onTimeRate", cases, told -> settled(told) != null, told -> "IN_TIME".equals(settled(told)), as);
        rate(
                row,
                "returnRate",
                cases,
                told -> told.whole().at("/assignments").size() > 0,
                told -> told.whole()
                        .at("/requests")
                        .valueStream()
                        .anyMatch(request -> request.at("/kind").asString().equals("RETURN")
                                && request.at("/state").asString().equals("ACCEPTED")
                                && (department == null
                                        || request.at("/department/id")
                                                .asString()
                                                .equals(department))),
                as);
        rate(
                row,
                "firstDispatchAccuracy",
                cases,
                told -> told.hasResult() && firstGroup(told) != null,
                told -> told.hasResult()
                        && told.whole().at("/group/name").asString("").equals(firstGroup(told)),
                as);
        rate(row, "silenceRate", cases, told -> silence(told) != null, told -> Boolean.TRUE.equals(silence(told)), as);
        assertThat(row.at("/hopsPerCase/part").asInt())
                .as(as)
                .isEqualTo(cases.stream().mapToInt(FiguresAgreeTest::hops).sum());
        for (String stage : List.of("TRIAGE", "CLAIMING", "HANDLING", "DEPARTMENTS", "VERIFYING", "EVALUATING")) {
            var stays = cases.stream()
                    .map(told -> stays(told, stage))
                    .filter(all -> !all.isEmpty())
                    .toList();
            var hours = row.at("/" + stage.toLowerCase(java.util.Locale.ROOT) + "Hours");
            assertThat(hours.at("/of").asInt()).as(as + " " + stage).isEqualTo(stays.size());
            assertThat(Math.round(hours.at("/part").asDouble() * 3600))
                    .as(as + " " + stage)
                    .isEqualTo(stays.stream()
                            .flatMap(List::stream)
                            .mapToLong(Duration::toSeconds)
                            .sum());
        }
    }

    private static int count(List<Told> cases, Predicate<Told> which) {
        return (int) cases.stream().filter(which).count();
    }

    private static void rate(
            JsonNode row, String figure, List<Told> cases, Predicate<Told> of, Predicate<Told> part, String as) {
        assertThat(List.of(
                        row.at("/" + figure + "/part").asInt(),
                        row.at("/" + figure + "/of").asInt()))
                .as("%s %s", as, figure)
                .containsExactly(count(cases, part), count(cases, of));
    }

    private static OffsetDateTime at(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : OffsetDateTime.parse(node.asString());
    }

    /** Null where nobody had to claim it yet. */
    private String response(Told told) {
        var claim = told.records().stream()
                .filter(record ->
                        Set.of("claim", "assign").contains(record.at("/action").asString()))
                .findFirst();
        var until = claim.map(record -> at(record.at("/at"))).orElse(null);
        for (JsonNode clock : told.clocks("CLAIM")) {
            var ended = at(clock.at("/endedAt"));
            boolean before = until == null || !at(clock.at("/startedAt")).isAfter(until);
            if (before && ended != null && ended.isAfter(at(clock.at("/dueAt")))) {
                return "LATE";
            }
            if (until == null
                    && ended == null
                    && at(clock.at("/dueAt")).toInstant().isBefore(time.now())) {
                return "LATE";
            }
        }
        return until == null ? null : "IN_TIME";
    }

    private static boolean content(Told told) {
        var evaluation = told.whole().at("/evaluation");
        var resident = evaluation.at("/resident");
        return CONTENT.contains(evaluation.at("/result").asString())
                && (resident.isNull() || CONTENT.contains(resident.at("/result").asString()));
    }

    /** Null where the whole case need not be settled yet, or never has a result. */
    private String settled(Told told) {
        if (told.isClosed() && !RESULTS.contains(told.outcome())) {
            return null;
        }
        boolean running = false;
        for (JsonNode clock : told.clocks("HANDLE")) {
            var ended = at(clock.at("/endedAt"));
            var due = at(clock.at("/dueAt"));
            if (ended != null && ended.isAfter(due)) {
                return "LATE";
            }
            if (ended == null) {
                running = true;
                if (!told.stage().equals("SUSPENDED") && due.toInstant().isBefore(time.now())) {
                    return "LATE";
                }
            }
        }
        return running ? null : "IN_TIME";
    }

    private static String firstGroup(Told told) {
        return told.records().stream()
                .filter(record -> record.at("/action").asString().equals("dispatch"))
                .map(record -> record.at("/data/group"))
                .map(group -> group.isNull() || group.isMissingNode() ? null : group.asString())
                .findFirst()
                .orElse(null);
    }

    private static int hops(Told told) {
        int dispatches = count(told, "dispatch") + count(told, "release") + count(told, "refer-upward");
        long again = told.records().stream()
                .filter(record -> record.at("/action").asString().equals("reopen")
                        && record.at("/toStage").asString().equals("CLAIMING"))
                .count();
        return dispatches
                + (int) again
                + (dispatches + again == 0 ? 0 : told.whole().at("/assignments").size());
    }

    private static int count(Told told, String action) {
        return (int) told.records().stream()
                .filter(record -> record.at("/action").asString().equals(action))
                .count();
    }

    /** Null where it need not have been heard of yet. */
    private Boolean silence(Told told) {
        String holder = null;
        OffsetDateTime due = null;
        OffsetDateTime heard = null;
        boolean endedBefore = false;
        for (JsonNode record : told.records()) {
            var at = at(record.at("/at"));
            if (due != null
                    && heard == null
                    && record.at("/actor/id").asString("").equals(holder)) {
                heard = at;
            }
            String action = record.at("/action").asString();
            if (action.equals("claim") || action.equals("assign")) {
                if (due == null) {
                    due = closeOfSecondWorkingDayAfter(at);
                }
                holder = deputyAfter(told, record);
            }
            endedBefore |= record.at("/toStage").asString().equals("CLOSED")
                    && due != null
                    && heard == null
                    && !at.isAfter(due);
        }
        if (due == null || endedBefore) {
            return null;
        }
        if (heard == null) {
            return due.toInstant().isBefore(time.now()) ? Boolean.TRUE : null;
        }
        return heard.isAfter(due);
    }

    /** Who has the case after a claim or an assignment; the records tell a name. */
    private String deputyAfter(Told told, JsonNode record) {
        String name = record.at("/data/deputy").asString();
        return PEOPLE.stream()
                .filter(person -> person.startsWith("deputy") || person.startsWith("leader"))
                .filter(person -> whistles.nameOf(person).equals(name))
                .map(person -> Long.toString(whistles.idOf(person)))
                .findFirst()
                .orElse("?");
    }

    /** November 2026 has no holiday. */
    private static OffsetDateTime closeOfSecondWorkingDayAfter(OffsetDateTime from) {
        LocalDate day = from.toLocalDate();
        for (int counted = 0; counted < 2; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(18, 0).atOffset(from.getOffset());
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }

    /** The working time of each stay, those that have ended. */
    private static List<Duration> stays(Told told, String stage) {
        var stays = new ArrayList<Duration>();
        OffsetDateTime entered = null;
        int enteredBy = 0;
        for (JsonNode record : told.records()) {
            String from = record.at("/fromStage").isNull()
                    ? ""
                    : record.at("/fromStage").asString();
            String to = record.at("/toStage").asString();
            if (from.equals(to)) {
                continue;
            }
            var at = at(record.at("/at"));
            int seq = record.at("/seq").asInt();
            // a case that was raised and dispatched in one act never was in triage
            boolean inOneAct = enteredBy == 1
                    && seq == 2
                    && record.at("/action").asString().equals("dispatch")
                    && record.at("/actor").isNull();
            if (from.equals(stage) && entered != null && !inOneAct) {
                stays.add(worked(entered, at));
            }
            entered = at;
            enteredBy = seq;
        }
        return stays;
    }

    private static Duration worked(OffsetDateTime from, OffsetDateTime to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                sum = sum.plus(common(from, to, day, LocalTime.of(8, 30), LocalTime.of(12, 0)))
                        .plus(common(from, to, day, LocalTime.of(14, 30), LocalTime.of(18, 0)));
            }
        }
        return sum;
    }

    private static Duration common(
            OffsetDateTime from, OffsetDateTime to, LocalDate day, LocalTime begins, LocalTime ends) {
        var begin = day.atTime(begins).atOffset(from.getOffset());
        var end = day.atTime(ends).atOffset(from.getOffset());
        var first = begin.isAfter(from) ? begin : from;
        var last = end.isBefore(to) ? end : to;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }

    // ---- the file

    private void csvIsTheSame(String reader, String by, JsonNode json) throws Exception {
        String text = api.as(reader)
                .get("/statistics.csv?by=" + by + "&" + PERIOD)
                .expect(200)
                .text();
        assertThat(text).startsWith("\uFEFF");
        var names = new LinkedHashMap<String, String>();
        json.at("/definitions")
                .forEach(each ->
                        names.put(each.at("/name").asString(), each.at("/key").asString()));
        try (var parser = CSVParser.parse(
                text.substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            var records = parser.getRecords();
            var rows = new ArrayList<>(json.at("/rows").valueStream().toList());
            rows.add(json.at("/total"));
            assertThat(records).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var record = records.get(i).toMap();
                assertThat(record.get("代码")).isEqualTo(row.at("/key").asString());
                for (Map.Entry<String, String> figure : names.entrySet()) {
                    var value = row.at("/" + figure.getValue());
                    var shown = value.isNumber() ? value : value.at("/value");
                    assertThat(record.get(figure.getKey())).isEqualTo(shown.isNull() ? "" : plain(shown));
                    if (!value.isNumber()) {
                        assertThat(record.get(figure.getKey() + "·分子")).isEqualTo(plain(value.at("/part")));
                        assertThat(record.get(figure.getKey() + "·分母")).isEqualTo(plain(value.at("/of")));
                    }
                }
            }
        }
    }

    private static String plain(JsonNode number) {
        var plain = number.decimalValue().stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
