package org.gridwhistle.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everybody of the demo county whom a random walk may send: each role, near the cases and far from them. */
final class WalkingPeople {

    /** Where a walk's cases are raised, and who may raise one there. */
    static final Map<String, List<String>> PLACES = Map.of(
            Whistles.GRID,
            List.of("grid1", "station1", "station3"),
            "410481001001002",
            List.of("grid3", "station1"),
            Whistles.UNCOVERED_GRID,
            List.of("grid3", "station2"),
            "410481100200001",
            List.of("grid2", "station15"));

    /** The deputies of those places, by whoever staffs the station of their group. */
    static final Map<String, List<String>> DEPUTIES = Map.of(
            "station1", List.of("deputy1", "deputy2", "leader1"),
            "station2", List.of("deputy17", "leader15"),
            "station3", List.of("leader21", "deputy23", "deputy24"),
            "station6", List.of("leader18", "deputy20"),
            "station15", List.of("deputy3", "leader8", "deputy10"));

    /** To whose groups a case of a place may be sent by hand, whoever sends it: its own and those above it. */
    static final Map<String, List<String>> GROUPS_NEAR = Map.of(
            "410481001", List.of("deputy1", "deputy17", "leader21"),
            "410481100", List.of("deputy3", "leader18", "leader21"));

    static final List<String> DEPARTMENTS = List.of("dept-urban", "dept-water", "dept-traffic", "dept-environment");

    static final List<String> EVERYBODY = Stream.of(
                    Stream.of("grid1", "grid2", "grid3"),
                    DEPUTIES.keySet().stream().sorted(),
                    DEPUTIES.keySet().stream().sorted().flatMap(station -> DEPUTIES.get(station).stream()),
                    DEPARTMENTS.stream(),
                    Stream.of("supervisor1", "chief1", "sysadmin", "secadmin", "auditor"))
            .flatMap(each -> each)
            .toList();

    private final Whistles whistles;

    WalkingPeople(Whistles whistles) {
        this.whistles = whistles;
    }

    /** The deputies who are asked for a case for certain: those of its group, without one those of its station. */
    List<String> askedFor(JsonNode c) {
        var asked = new ArrayList<String>();
        long group = c.at("/group/id").asLong(0);
        long station = c.at("/station/id").asLong(0);
        DEPUTIES.forEach((staff, deputies) -> deputies.stream()
                .filter(deputy -> group != 0 ? whistles.groupOf(deputy) == group : whistles.stationOf(staff) == station)
                .forEach(asked::add));
        return asked.stream().sorted().toList();
    }

    /** Those whose turn it is most likely, at least one. */
    List<String> turnOf(JsonNode c) {
        var turn = new ArrayList<String>();
        switch (c.at("/stage").asString()) {
            case "TRIAGE" -> turn.addAll(staffOf(c));
            case "CLAIMING" -> turn.addAll(askedFor(c));
            case "HANDLING", "VERIFYING" -> turn.addAll(person(c.at("/deputy/id")));
            case "DEPARTMENTS" -> turn.addAll(departmentsOf(c));
            case "EVALUATING", "CLOSED" -> turn.addAll(person(c.at("/raiser/id")));
            default -> {}
        }
        boolean undecided = has(c.at("/requests"), "OPEN") || has(c.at("/supervisions"), "ANSWERED");
        if (undecided || turn.isEmpty()) {
            turn.add("supervisor1");
        }
        return turn;
    }

    private static boolean has(JsonNode items, String state) {
        return items.valueStream().anyMatch(each -> each.at("/state").asString().equals(state));
    }

    /** Those who have something to do with the case, whoever holds it first. */
    List<String> concernedWith(JsonNode c) {
        var concerned = new ArrayList<>(turnOf(c));
        concerned.addAll(person(c.at("/deputy/id")));
        concerned.addAll(person(c.at("/raiser/id")));
        concerned.addAll(departmentsOf(c));
        concerned.addAll(staffOf(c));
        concerned.add("supervisor1");
        concerned.addAll(askedFor(c));
        return concerned.stream().distinct().toList();
    }

    private List<String> person(JsonNode id) {
        return EVERYBODY.stream()
                .filter(who -> whistles.idOf(who) == id.asLong(0))
                .toList();
    }

    private List<String> staffOf(JsonNode c) {
        return DEPUTIES.keySet().stream()
                .sorted()
                .filter(staff ->
                        whistles.stationOf(staff) == c.at("/station/id").asLong(0))
                .toList();
    }

    /** The departments that have or had an assignment, the newest first. */
    private List<String> departmentsOf(JsonNode c) {
        var departments = new ArrayList<String>();
        for (JsonNode assignment : c.at("/assignments")) {
            DEPARTMENTS.stream()
                    .filter(who -> whistles.departmentOf(who)
                            == assignment.at("/department/id").asLong())
                    .forEach(who -> departments.add(0, who));
        }
        return departments.stream().distinct().toList();
    }
}
