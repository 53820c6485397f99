package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gridwhistle.support.Api;
import org.gridwhistle.support.Api.Answer;
import org.gridwhistle.support.MovableTime;
import tools.jackson.databind.JsonNode;

/**
 * One random walk: people of every role do to a few cases what they may and what they may not, while time goes by. The
 * seed alone decides what happens. Every answer is judged at once; what was done is told by {@link #story}.
 */
final class RandomWalk {

    /** Where a walk begins: plain days, before holidays and make-up days, before midnight, at the end of the year. */
    private static final List<String> MORNINGS = List.of(
            "2026-03-02T09:00",
            "2026-03-06T17:55",
            "2026-02-13T16:00",
            "2026-04-03T11:30",
            "2026-04-30T10:00",
            "2026-09-24T23:50",
            "2026-09-30T10:00",
            "2026-12-30T14:00");

    private static final List<String> LIGHTS = List.of("NONE", "GREEN", "YELLOW", "RED", "LISTED");
    private static final List<String> LEVELS = List.of("VILLAGE", "TOWNSHIP", "COUNTY");

    /** Acts that lead out of the story are drawn less often than those that lead on. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("note", 1),
            Map.entry("urge", 1),
            Map.entry("merge", 1),
            Map.entry("withdraw", 1),
            Map.entry("refuse", 1),
            Map.entry("dispatch", 3),
            Map.entry("assign", 1),
            Map.entry("release", 2),
            Map.entry("arrive", 2),
            Map.entry("ask-raiser", 2),
            Map.entry("decline", 4),
            Map.entry("refer-upward", 3),
            Map.entry("request-suspension", 2),
            Map.entry("reopen", 3));

    private static final int USUAL_WEIGHT = 8;
    private static final int MOST_CASES = 3;
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409, 422);

    private final Api api;
    private final MovableTime time;
    private final Whistles whistles;
    private final WalkingPeople people;
    private final WalkBodies bodies;
    private final Random random;
    private final String name = UUID.randomUUID().toString();
    private final Map<String, JsonNode> cases = new LinkedHashMap<>();
    private final Map<String, List<String>> done = new LinkedHashMap<>();
    private final List<String> story = new ArrayList<>();
    private final Map<String, Integer> tally;
    private int step;

    /** @param tally counts what happened, over all walks */
    RandomWalk(long seed, Api api, MovableTime time, Map<String, Integer> tally) {
        this.api = api;
        this.time = time;
        this.tally = tally;
        this.whistles = new Whistles(api);
        this.people = new WalkingPeople(whistles);
        this.random = new Random(seed);
        this.bodies = new WalkBodies(whistles, people, random);
    }

    List<String> story() {
        return story;
    }

    Set<String> numbers() {
        return cases.keySet();
    }

    /** What people did to a case, in order. */
    List<String> done(String number) {
        return done.get(number);
    }

    void walk(int steps) {
        time.show(bodies.any(MORNINGS));
        raise();
        for (step = 1; step <= steps; step++) {
            int dice = random.nextInt(100);
            if (dice < 6 && cases.size() < MOST_CASES) {
                raise();
            } else if (dice < 17) {
                letTimePass();
            } else if (dice < 20) {
                look();
            } else if (dice < 67) {
                doWhatIsAllowed();
            } else {
                doWhatIsNot();
            }
        }
    }

    // ---- steps

    private void raise() {
        String place =
                bodies.any(WalkingPeople.PLACES.keySet().stream().sorted().toList());
        String who = bodies.any(WalkingPeople.PLACES.get(place));
        var more = new ArrayList<Object>(
                List.of("urgency", bodies.any(List.of("NORMAL", "NORMAL", "URGENT", "EMERGENCY"))));
        if (random.nextBoolean()) {
            more.addAll(List.of("categoryCode", bodies.any(List.of("MF02", "MF03", "EN", "HO"))));
        }
        if (random.nextBoolean()) {
            more.addAll(List.of("resident", Map.of("name", "张三丰", "phone", "13812340000")));
        }
        tell(who + " raises in " + place + " " + more);
        var raised = whistles.raise(who, place, more.toArray()).expect(201);
        String number = raised.string("/number");
        done.put(number, new ArrayList<>(List.of("raise")));
        cases.put(number, raised.json());
        refresh(number);
        count("raise");
    }

    private void letTimePass() {
        var before = Map.copyOf(cases);
        String number = someCase();
        JsonNode due = cases.get(number).at("/stageDueAt");
        int dice = random.nextInt(10);
        if (dice < 3 && !due.isNull()) {
            // to the edge of a due time, where before and after meet
            var edge = OffsetDateTime.parse(due.asString()).toInstant().plusSeconds(random.nextInt(3) - 1);
            if (edge.isAfter(time.now())) {
                pass(Duration.between(time.now(), edge), before);
                return;
            }
        }
        pass(
                dice < 6
                        ? Duration.ofMinutes(1 + random.nextInt(59))
                        : dice < 8
                                ? Duration.ofHours(1 + random.nextInt(23))
                                : Duration.ofDays(1 + random.nextInt(dice == 9 ? 8 : 2)),
                before);
    }

    private void pass(Duration span, Map<String, JsonNode> before) {
        tell("time passes: " + span);
        time.advance(span);
        count("time");
        for (String number : List.copyOf(cases.keySet())) {
            JsonNode was = before.get(number);
            JsonNode is = refresh(number);
            if (!stage(is).equals(stage(was))) {
                assertThat(List.of(stage(was), stage(is)))
                        .as("%s: of all stages only silence ends one", number)
                        .containsExactly("EVALUATING", "CLOSED");
                count("silence");
            } else {
                assertThat(LIGHTS.indexOf(light(is)))
                        .as("%s: time alone never turns a light back from %s to %s", number, light(was), light(is))
                        .isGreaterThanOrEqualTo(LIGHTS.indexOf(light(was)));
            }
            assertThat(is.at("/round").asInt())
                    .as("%s: time starts no round", number)
                    .isEqualTo(round(was));
        }
    }

    /** Everything about a case is there for whoever may see it, and for nobody else. */
    private void look() {
        String number = someCase();
        String who = bodies.any(WalkingPeople.EVERYBODY);
        tell(who + " looks at " + number);
        int seen = ask(who, number).status();
        assertThat(seen).isIn(200, 404);
        for (String part : List.of("events", "clocks", "process")) {
            var answer = judged(api.as(who).get("/cases/{n}/{part}", number, part));
            assertThat(answer.status()).as("%s", answer).isEqualTo(seen);
        }
        var inbox = judged(api.as(who).get("/inbox?limit=200"));
        assertThat(inbox.status()).as("%s", inbox).isEqualTo(200);
    }

    private void doWhatIsAllowed() {
        var choices = new ArrayList<String[]>();
        String number = someCase();
        for (String who : someOf(cases.get(number))) {
            for (String action : allowed(who, number)) {
                int weight = WEIGHTS.getOrDefault(action, USUAL_WEIGHT);
                for (int i = 0; i < weight; i++) {
                    choices.add(new String[] {who, action});
                }
            }
        }
        if (choices.isEmpty()) {
            return;
        }
        var choice = bodies.any(choices);
        act(choice[0], number, choice[1]);
    }

    /** A listed action with a body that makes sense succeeds. */
    private void act(String who, String number, String action) {
        Object[] body = bodies.sensible(action, cases.get(number), others(who, number, action), time.local());
        if (body == null) {
            return;
        }
        tell(who + " does " + action + " to " + number + " " + Arrays.toString(body));
        var request = body.length == 0 ? api.as(who) : api.as(who).body(body);
        boolean keyed = random.nextBoolean();
        if (keyed) {
            request = request.idempotencyKey(name + "-" + step);
        }
        if (random.nextBoolean()) {
            request = request.header(
                    "If-Match", "\"" + cases.get(number).at("/version").asInt() + "\"");
        }
        var answer = judged(request.post("/cases/{n}/{a}", number, action));
        assertThat(answer.status())
                .as("%s is listed for %s and must work: %s", action, who, answer)
                .isEqualTo(200);
        done.get(number).add(action);
        count(action);
        if (action.endsWith("merge")) {
            // the main case has a record of it, too
            List.copyOf(cases.keySet()).forEach(this::refresh);
        } else {
            refresh(number);
        }
        if (keyed && random.nextInt(4) == 0) {
            again(request, answer, who, number, action);
        }
    }

    private void again(Api.Request request, Answer first, String who, String number, String action) {
        tell(who + " sends the same once more");
        var second = judged(request.post("/cases/{n}/{a}", number, action));
        assertThat(second.status()).as("%s", second).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        judged(request.body("reason", "别的内容", "text", "别的内容").post("/cases/{n}/{a}", number, action));
        unchanged(number, "the same key");
        count("same key");
    }

    private void doWhatIsNot() {
        String number = someCase();
        String who = random.nextInt(3) == 0
                ? bodies.any(WalkingPeople.EVERYBODY)
                : bodies.any(people.concernedWith(cases.get(number)));
        var seen = ask(who, number);
        boolean visible = seen.status() == 200;
        var listed = visible ? Whistles.texts(seen.at("/allowedActions")) : List.<String>of();
        if (!listed.isEmpty() && random.nextInt(5) < 2) {
            doItWrong(who, number, bodies.any(listed));
            return;
        }
        var unlisted = new ArrayList<>(Whistles.ACTIONS);
        unlisted.removeAll(listed);
        String action = bodies.any(unlisted);
        Object[] body = bodies.sensible(action, cases.get(number), List.of(someCase()), time.local());
        if (body == null) {
            return;
        }
        tell(who + " tries " + action + " on " + number + ", which is not listed");
        var answer = judged(whistles.act(who, number, action, body));
        assertThat(answer.status())
                .as("%s is not listed for %s: %s", action, who, answer)
                .isIn(REFUSALS);
        assertThat(answer.status() == 404)
                .as("%s: 404 is for who may not see it", answer)
                .isEqualTo(!visible);
        unchanged(number, action);
        count("refused " + answer.string("/code"));
    }

    private void doItWrong(String who, String number, String action) {
        Object[] body = bodies.sensible(action, cases.get(number), others(who, number, action), time.local());
        var request = body == null ? api.as(who).raw("{}") : api.as(who).body(body);
        int dice = random.nextInt(5);
        tell(who + " does " + action + " to " + number + " wrongly (" + dice + ")");
        switch (dice) {
            case 0 ->
                refused(
                        request.raw(bodies.any(List.of("{", "[]", "\"a\"", "{\"a\":}", "7"))),
                        400,
                        null,
                        number,
                        action);
            case 1 -> {
                var fields = new ArrayList<>(List.of(body == null ? new Object[0] : body));
                fields.addAll(List.of("reasonn", "打错了"));
                refused(api.as(who).body(fields.toArray()), 400, "UNKNOWN_FIELD", number, action);
            }
            case 2 -> {
                if (body != null) {
                    int stale = cases.get(number).at("/version").asInt() - 1 - random.nextInt(2);
                    refused(request.header("If-Match", "\"" + stale + "\""), 412, "VERSION_STALE", number, action);
                }
            }
            case 3 -> refused(api.anonymously().raw("{}"), 401, "NOT_SIGNED_IN", number, action);
            default -> {
                var senseless = bodies.senseless(action, cases.get(number), time.local());
                if (senseless != null) {
                    refused(api.as(who).body(senseless.body()), senseless.status(), senseless.code(), number, action);
                }
            }
        }
    }

    private void refused(Api.Request request, int status, String code, String number, String action) {
        var answer = judged(request.post("/cases/{n}/{a}", number, action));
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        if (code != null) {
            assertThat(answer.string("/code")).as("%s", answer).isEqualTo(code);
        }
        unchanged(number, action);
        count("refused " + answer.string("/code"));
    }

    // ---- the end

    /** Whatever became of a case, people can bring it to its close: nobody is stuck. */
    void bringToAClose() {
        for (String number : cases.keySet()) {
            for (step++; !stage(refresh(number)).equals("CLOSED"); step++) {
                closer(number);
            }
        }
    }

    private void closer(String number) {
        JsonNode c = cases.get(number);
        var wanted =
                switch (stage(c)) {
                    case "TRIAGE" -> List.of("refuse");
                    case "CLAIMING" -> List.of("claim");
                    case "HANDLING" -> List.of("resolve");
                    case "DEPARTMENTS" -> List.of("reply", "sign");
                    case "VERIFYING" -> List.of("accept");
                    case "EVALUATING" -> List.of("evaluate");
                    default -> List.of("resume");
                };
        var asked = new LinkedHashSet<>(people.concernedWith(c));
        asked.addAll(WalkingPeople.EVERYBODY);
        for (String who : asked) {
            var allowed = allowed(who, number);
            for (String action : wanted) {
                if (allowed.contains(action)) {
                    tell(who + " does " + action + " to " + number + " to bring it to a close");
                    Object[] body = action.equals("evaluate")
                            ? new Object[] {"result", "SATISFIED", "attitude", 5}
                            : whistles.enough(action);
                    judged(whistles.act(who, number, action, body)).expect(200);
                    done.get(number).add(action);
                    return;
                }
            }
        }
        throw new AssertionError(number + " is stuck at " + stage(c) + ": nobody may do any of " + wanted + ": " + c);
    }

    // ---- seeing and judging

    private Answer ask(String who, String number) {
        return judged(api.as(who).get("/cases/{n}", number));
    }

    private List<String> allowed(String who, String number) {
        var seen = ask(who, number);
        return seen.status() == 200 ? Whistles.texts(seen.at("/allowedActions")) : List.of();
    }

    /** Nothing that anybody sends is the server's fault, and a refusal says why in the agreed form. */
    private static Answer judged(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type").orElse(""))
                    .as("%s", answer)
                    .startsWith("application/problem+json");
            assertThat(answer.string("/code")).as("%s", answer).matches("[A-Z_]+");
            assertThat(answer.string("/detail")).as("%s", answer).isNotBlank();
        }
        return answer;
    }

    /** The case as the supervisor sees it, held against what was last seen of it. */
    private JsonNode refresh(String number) {
        JsonNode is = ask("supervisor1", number).expect(200).json();
        JsonNode was = cases.put(number, is);
        if (was != null && round(was) == round(is)) {
            assertThat(LEVELS.indexOf(is.at("/level").asString()))
                    .as("%s: the level never sinks within a round", number)
                    .isGreaterThanOrEqualTo(LEVELS.indexOf(was.at("/level").asString()));
        }
        if (was != null) {
            assertThat(round(is)).as("%s: rounds only grow", number).isGreaterThanOrEqualTo(round(was));
        }
        return is;
    }

    private void unchanged(String number, String action) {
        int version = cases.get(number).at("/version").asInt();
        assertThat(refresh(number).at("/version").asInt())
                .as("%s was refused and must leave %s alone", action, number)
                .isEqualTo(version);
    }

    private List<String> others(String who, String number, String action) {
        return action.equals("merge")
                ? cases.keySet().stream()
                        .filter(other -> !other.equals(number))
                        .filter(other -> !stage(cases.get(other)).equals("CLOSED"))
                        .filter(other -> ask(who, other).status() == 200)
                        .toList()
                : List.of();
    }

    /** Open ones mostly. */
    private String someCase() {
        var open = cases.keySet().stream()
                .filter(number -> !stage(cases.get(number)).equals("CLOSED"))
                .toList();
        return open.isEmpty() || random.nextInt(6) == 0 ? bodies.any(List.copyOf(cases.keySet())) : bodies.any(open);
    }

    /** Two in three times whose turn it is, else anybody who has to do with the case. */
    private List<String> someOf(JsonNode c) {
        var some = random.nextInt(3) < 2 ? people.turnOf(c) : people.concernedWith(c);
        var shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(2, shuffled.size()));
    }

    private void tell(String what) {
        story.add(step + ". " + time.local() + " " + what);
    }

    private void count(String what) {
        tally.merge(what, 1, Integer::sum);
    }

    private static String stage(JsonNode c) {
        return c.at("/stage").asString();
    }

    private static String light(JsonNode c) {
        return c.at("/light").asString();
    }

    private static int round(JsonNode c) {
        return c.at("/round").asInt();
    }
}
