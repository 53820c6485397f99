package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.gridwhistle.cases.ConsistencyCheck;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.MovableTime;
import org.gridwhistle.support.ScenarioTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Whatever people do in whatever order at whatever time, what the product promises holds. {@code -Dgridwhistle.walks=1000}
 * walks longer than every build can afford; {@code -Dgridwhistle.walks.seed=…} begins at that seed, each walk takes the
 * next one; {@code -Dgridwhistle.walks.steps=…} goes further.
 */
@ScenarioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalksTest {

    private static final int WALKS = Integer.getInteger("gridwhistle.walks", 20);
    private static final int STEPS = Integer.getInteger("gridwhistle.walks.steps", 40);
    private static final long FIRST_SEED = Long.getLong("gridwhistle.walks.seed", 1);
    /** With so many every action must have been drawn; fewer may miss one. */
    private static final int MANY = 100;

    private static final List<String> RUNGS = List.of("REMIND", "YELLOW", "RED", "LISTED");
    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "LISTED");
    private static final Map<String, String> NEWS =
            Map.of("remind", "REMIND", "turn-yellow", "YELLOW", "turn-red", "RED", "list", "LISTED");

    @Autowired
    Api api;

    @Autowired
    MovableTime time;

    @Autowired
    ConsistencyCheck check;

    @Autowired
    DataSource dataSource;

    private final Map<String, Integer> tally = new TreeMap<>();

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + WALKS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    @DisplayName("随机走一遭：谁在何时做什么，答复都对，案件、流程、时限、记录都完好，没有案件办不下去")
    void keepsItsPromisesWhateverPeopleDo(long seed) {
        var walk = new RandomWalk(seed, api, time, tally);
        try {
            walk.walk(STEPS);
            holds(walk);
            walk.bringToAClose();
            holds(walk);
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError(
                    """
                    %s
                    Walk again: -Dtest=RandomWalksTest -Dgridwhistle.walks.seed=%d -Dgridwhistle.walks=1 -Dgridwhistle.walks.steps=%d
                    %s""".formatted(broken.getMessage(), seed, STEPS, String.join("\n", walk.story())), broken);
        }
    }

    @AfterAll
    void everyChainIsWholeAndEveryActionWasWalked() {
        System.out.println(WALKS + " random walks of " + STEPS + " steps: " + tally);
        assertThat(check.chains().faults()).isEmpty();
        if (WALKS >= MANY) {
            assertThat(tally.keySet()).containsAll(Whistles.ACTIONS);
        }
    }

    private void holds(RandomWalk walk) {
        assertThat(check.standing().faults()).as("the consistency check").isEmpty();
        for (String number : walk.numbers()) {
            var whistles = new Whistles(api);
            JsonNode c = whistles.read("supervisor1", number);
            var records = whistles.records(number);
            everythingIsOnRecord(number, records, walk.done(number));
            eachRungOncePerClock(number, records);
            theRightClocksRun(number, c);
        }
    }

    private static void everythingIsOnRecord(String number, List<JsonNode> records, List<String> done) {
        assertThat(records.stream()
                        .filter(record -> !record.at("/actor").isNull())
                        .map(record -> record.at("/action").asString())
                        .filter(action -> !Set.of("take-in", "let-go").contains(action)))
                .as("%s: what people did is on record, and nothing else", number)
                .isEqualTo(done);
        String at = null;
        for (JsonNode record : records) {
            if (at != null) {
                assertThat(record.at("/fromStage").asString())
                        .as("%s: record %s goes on where the one before ended", number, record)
                        .isEqualTo(at);
            }
            at = record.at("/toStage").asString();
        }
    }

    private record TakenRung(long clock, String rung) {}

    private void eachRungOncePerClock(String number, List<JsonNode> records) {
        var taken = JdbcClient.create(dataSource)
                .sql("select r.clock_id as clock, r.rung as rung from clock_rung r"
                        + " join case_clock k on k.id = r.clock_id join whistle_case c on c.id = k.case_id"
                        + " where c.number = ? order by r.clock_id, r.taken_at")
                .param(number)
                .query(TakenRung.class)
                .list();
        NEWS.forEach((action, rung) -> assertThat(records.stream()
                        .filter(record -> record.at("/action").asString().equals(action))
                        .filter(record -> record.at("/data").has("clock")))
                .as("%s: as many records of %s as clocks that came so far", number, action)
                .hasSize((int)
                        taken.stream().filter(each -> each.rung().equals(rung)).count()));
        var clocks = new HashSet<Long>();
        taken.forEach(each -> clocks.add(each.clock()));
        for (long clock : clocks) {
            var itsOwn = taken.stream()
                    .filter(each -> each.clock() == clock)
                    .map(TakenRung::rung)
                    .toList();
            assertThat(itsOwn)
                    .as("%s: the rungs of clock %d, each once", number, clock)
                    .containsExactlyInAnyOrderElementsOf(RUNGS.subList(0, itsOwn.size()));
        }
    }

    /** What fell due has been told: the light is at least what each running clock asks for. */
    private void theLightBurns(String number, JsonNode c, JsonNode clock) {
        boolean moved = !clock.at("/explanation/extensions").isEmpty()
                || !clock.at("/explanation/pauses").isEmpty()
                || clock.at("/explanation/kind").asString().equals("EVALUATE");
        for (JsonNode rung : clock.at("/explanation/rungs")) {
            int height = RUNGS.indexOf(rung.at("/rung").asString());
            boolean due =
                    !OffsetDateTime.parse(rung.at("/at").asString()).toInstant().isAfter(time.now());
            if (!moved && due && height > 0) {
                assertThat(LIGHTS.indexOf(c.at("/light").asString()))
                        .as("%s is %s, though a clock came to %s", number, c.at("/light"), rung)
                        .isGreaterThanOrEqualTo(height);
            }
        }
    }

    private void theRightClocksRun(String number, JsonNode c) {
        var running = api.as("supervisor1")
                .get("/cases/{n}/clocks", number)
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(clock -> clock.at("/explanation/endedAt").isNull())
                .toList();
        String stage = c.at("/stage").asString();
        var expected = new TreeMap<String, String>();
        var kind = stage.equals("SUSPENDED") ? c.at("/suspension/from").asString() : stage;
        switch (kind) {
            case "CLOSED" -> {}
            case "EVALUATING" -> expected.put("EVALUATE", c.at("/stageDueAt").asString());
            default -> expected.put("HANDLE", c.at("/dueAt").asString());
        }
        if (kind.equals("CLAIMING")) {
            expected.put("CLAIM", c.at("/claimDueAt").asString());
        }
        for (JsonNode assignment : c.at("/assignments")) {
            String department = assignment.at("/department/name").asString();
            switch (assignment.at("/state").asString()) {
                case "SIGNING", "RETURN_REQUESTED" ->
                    expected.put(
                            "SIGN " + department, assignment.at("/signDueAt").asString());
                case "WORKING" ->
                    expected.put(
                            "REPLY " + department, assignment.at("/replyDueAt").asString());
                default -> {}
            }
        }
        var found = new TreeMap<String, String>();
        for (JsonNode clock : running) {
            String department = clock.at("/department").isNull()
                    ? ""
                    : " " + clock.at("/department/name").asString();
            found.put(
                    clock.at("/explanation/kind").asString() + department,
                    clock.at("/explanation/dueAt").asString());
            JsonNode pauses = clock.at("/explanation/pauses");
            boolean still =
                    !pauses.isEmpty() && pauses.get(pauses.size() - 1).at("/to").isNull();
            assertThat(still)
                    .as("%s: clocks stand still while it is suspended, and only then: %s", number, clock)
                    .isEqualTo(stage.equals("SUSPENDED"));
        }
        running.forEach(clock -> theLightBurns(number, c, clock));
        assertThat(running).as("%s: one clock of a kind", number).hasSize(found.size());
        assertThat(found)
                .as("%s at %s: the clocks that run, and when they are due", number, stage)
                .isEqualTo(expected);
    }
}
