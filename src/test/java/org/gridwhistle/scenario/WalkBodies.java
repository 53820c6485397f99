package org.gridwhistle.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** What a random walk says with an act: bodies with which nothing is wrong, and such as make no sense. */
final class WalkBodies {

    /** A body that breaks a rule or a bound, and how it must be refused. */
    record Senseless(Object[] body, int status, String code) {}

    private final Whistles whistles;
    private final WalkingPeople people;
    private final Random random;

    WalkBodies(Whistles whistles, WalkingPeople people, Random random) {
        this.whistles = whistles;
        this.people = people;
        this.random = random;
    }

    /**
     * @param c the case as a supervisor sees it
     * @param others open cases that whoever acts may see, for a merge
     * @return null when nothing right can be said now
     */
    Object[] sensible(String action, JsonNode c, List<String> others, LocalDateTime now) {
        return switch (action) {
            case "dispatch" -> {
                String place = c.at("/region/code").asString().substring(0, 9);
                yield of("groupId", whistles.groupOf(any(WalkingPeople.GROUPS_NEAR.get(place))), "reason", "熟悉这一片");
            }
            case "assign" -> {
                var asked = people.askedFor(c);
                yield asked.isEmpty() ? null : of("deputyId", whistles.idOf(any(asked)), "reason", "离得近");
            }
            case "involve-departments" -> involved();
            case "reply", "resolve" -> result(now);
            case "request-extension" -> of("days", 1 + random.nextInt(15), "reason", "等待材料");
            case "request-suspension" ->
                of(
                        "reason",
                        "等待汛期过去",
                        "reviewOn",
                        now.toLocalDate().plusDays(1 + random.nextInt(20)).toString());
            case "decide-return" -> returned(c);
            case "decide-extension", "decide-suspension", "decide-supervision" ->
                of("accept", random.nextInt(4) > 0, "reason", "情况属实");
            case "merge" -> others.isEmpty() ? null : of("into", any(others));
            case "rework" -> rework(c);
            case "evaluate" -> evaluation(c);
            default -> whistles.enough(action);
        };
    }

    private Object[] involved() {
        var departments = new ArrayList<>(WalkingPeople.DEPARTMENTS);
        Collections.shuffle(departments, random);
        var joint = departments.subList(1, 1 + random.nextInt(3)).stream()
                .map(whistles::departmentOf)
                .toList();
        return of("lead", whistles.departmentOf(departments.get(0)), "joint", joint, "request", "请会同处理。");
    }

    private Object[] result(LocalDateTime now) {
        return switch (random.nextInt(3)) {
            case 0 ->
                of(
                        "result",
                        "PLANNED",
                        "text",
                        "列入明年计划",
                        "plannedFor",
                        now.toLocalDate().plusYears(1).toString());
            case 1 -> of("result", "EXPLAINED", "text", "已当面说明情况");
            default -> of("result", "RESOLVED", "text", "已修好");
        };
    }

    private Object[] returned(JsonNode c) {
        if (random.nextInt(4) == 0) {
            return of("accept", false, "reason", "就是本部门职责");
        }
        var free = WalkingPeople.DEPARTMENTS.stream()
                .map(whistles::departmentOf)
                .filter(department -> c.at("/assignments")
                        .valueStream()
                        .noneMatch(each -> each.at("/department/id").asLong() == department))
                .toList();
        return free.isEmpty() || random.nextInt(3) == 0
                ? of("accept", true, "reason", "确非本部门职责")
                : of("accept", true, "otherDepartmentId", any(free), "reason", "改派");
    }

    private Object[] rework(JsonNode c) {
        var replied = c.at("/assignments")
                .valueStream()
                .filter(each -> each.at("/state").asString().equals("REPLIED"))
                .map(each -> each.at("/department/id").asLong())
                .toList();
        return replied.isEmpty() || random.nextBoolean()
                ? of("reason", "现场看没有解决")
                : of("reason", "现场看没有解决", "departmentId", any(replied));
    }

    private Object[] evaluation(JsonNode c) {
        var body = new ArrayList<Object>(List.of(of(
                "result", any(List.of("SATISFIED", "BASICALLY", "DISSATISFIED")), "attitude", 1 + random.nextInt(5))));
        if (!c.at("/resident").isNull() && c.at("/outcome").isNull() && random.nextBoolean()) {
            body.addAll(List.of("residentResult", any(List.of("SATISFIED", "DISSATISFIED")), "residentAttitude", 4));
        }
        return body.toArray();
    }

    /** @return null when there is no such body for that action */
    Senseless senseless(String action, JsonNode c, LocalDateTime now) {
        long urban = whistles.departmentOf("dept-urban");
        return switch (action) {
            case "dispatch" -> rule("UNKNOWN_GROUP", "groupId", -1, "reason", "错");
            case "assign" -> rule("DEPUTY_NOT_IN_GROUP", "deputyId", whistles.idOf("grid1"));
            case "involve-departments" ->
                random.nextBoolean()
                        ? rule("UNKNOWN_DEPARTMENT", "lead", -7, "request", "错")
                        : rule("SAME_DEPARTMENT_TWICE", "lead", urban, "joint", List.of(urban), "request", "错");
            case "reply", "resolve" -> field("result", "MERGED", "text", "错");
            case "request-extension" ->
                random.nextBoolean()
                        ? rule("EXTENSION_TOO_LONG", "days", 16, "reason", "错")
                        : field("days", 0, "reason", "错");
            case "request-suspension" ->
                rule(
                        "REVIEW_DATE_PAST",
                        "reason",
                        "错",
                        "reviewOn",
                        now.toLocalDate().toString());
            case "decide-return" -> rule("UNKNOWN_DEPARTMENT", "accept", true, "otherDepartmentId", -7, "reason", "错");
            case "decide-extension", "decide-suspension", "decide-supervision" -> field("accept", null, "reason", "错");
            case "merge" -> rule("CANNOT_MERGE_INTO", "into", c.at("/number").asString());
            case "rework" -> rule("UNKNOWN_DEPARTMENT", "reason", "错", "departmentId", -7);
            case "evaluate" -> field("result", "SATISFIED", "attitude", 6);
            case "claim", "sign", "arrive" -> null;
            case "ask-raiser" -> field("question", " ");
            case "supplement", "note", "accept", "urge", "answer-supervision" -> field("text", "字".repeat(4001));
            default -> field("reason", "　");
        };
    }

    private static Senseless rule(String code, Object... body) {
        return new Senseless(body, 422, code);
    }

    private static Senseless field(Object... body) {
        return new Senseless(body, 400, "INVALID_FIELD");
    }

    private static Object[] of(Object... body) {
        return body;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
