package org.gridwhistle.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwhistle.identity.Memberships;

/** The whole roster as it stood when it was read, linked up for reading; immutable. */
final class RosterState {

    final Map<String, Region> regions;
    final Map<String, Region> regionsByPrefix;
    final Map<String, Category> categories;
    final Map<Long, Station> stations;
    final Map<Long, List<Long>> staff;
    final Map<Long, Deputy> deputies;
    final Map<Long, DeputyGroup> groups;
    final Map<Long, List<GroupMember>> members;
    final Map<String, List<DeputyGroup>> groupsByGrid;
    final Map<Long, Department> departments;
    final Map<Long, List<Long>> handlers;
    final Map<Long, Memberships> memberships;

    RosterState(RosterMapper mapper) {
        regions = index(mapper.regions(), Region::code);
        regionsByPrefix = index(regions.values(), Region::prefix);
        categories = index(mapper.categories(), Category::code);
        stations = index(mapper.stations().stream().map(this::station).toList(), Station::id);
        var stationStaff = mapper.stationStaff();
        staff = people(stationStaff);
        deputies = index(mapper.deputies(), Deputy::personId);
        var grids = codes(mapper.groupGrids());
        var expertise = codes(mapper.groupExpertise());
        groups = index(
                mapper.groups().stream()
                        .map(row -> new DeputyGroup(
                                row.id(),
                                row.name(),
                                stations.get(row.stationId()),
                                expertise.getOrDefault(row.id(), Set.of()),
                                grids.getOrDefault(row.id(), Set.of())))
                        .toList(),
                DeputyGroup::id);
        var memberRows = mapper.members();
        members = memberRows.stream()
                .collect(Collectors.groupingBy(
                        GroupMemberRow::groupId,
                        Collectors.mapping(
                                row -> new GroupMember(row.personId(), row.leader()),
                                Collectors.toUnmodifiableList())));
        groupsByGrid = byGrid(groups.values());
        var competences = codes(mapper.competences());
        departments = index(
                mapper.departments().stream()
                        .map(row -> new Department(
                                row.id(),
                                row.name(),
                                row.regionCode(),
                                regions.get(row.regionCode()).prefix(),
                                competences.getOrDefault(row.id(), Set.of())))
                        .toList(),
                Department::id);
        var handlerRows = mapper.handlers();
        handlers = people(handlerRows);
        memberships = memberships(memberRows, stationStaff, handlerRows, codes(mapper.workerGrids()));
    }

    private Station station(StationRow row) {
        Region region = regions.get(row.regionCode());
        return new Station(
                row.id(),
                row.name(),
                row.kind(),
                Station.Tier.of(region.kind()),
                region.code(),
                region.prefix(),
                row.parentId());
    }

    private Map<Long, Memberships> memberships(
            List<GroupMemberRow> memberRows,
            List<PersonLinkRow> staffRows,
            List<PersonLinkRow> handlerRows,
            Map<Long, Set<String>> workerGrids) {
        var groupsOf = new HashMap<Long, Set<Long>>();
        var ledBy = new HashMap<Long, Set<Long>>();
        var deputyStations = new HashMap<Long, Set<Long>>();
        for (var row : memberRows) {
            add(groupsOf, row.personId(), row.groupId());
            add(
                    deputyStations,
                    row.personId(),
                    groups.get(row.groupId()).station().id());
            if (row.leader()) {
                add(ledBy, row.personId(), row.groupId());
            }
        }
        var stationsOf = new HashMap<Long, Set<Long>>();
        staffRows.forEach(row -> add(stationsOf, row.personId(), row.targetId()));
        var departmentOf =
                handlerRows.stream().collect(Collectors.toMap(PersonLinkRow::personId, PersonLinkRow::targetId));
        var people = new LinkedHashSet<Long>();
        List.of(groupsOf.keySet(), stationsOf.keySet(), departmentOf.keySet(), workerGrids.keySet())
                .forEach(people::addAll);
        return people.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        id -> new Memberships(
                                of(groupsOf, id),
                                of(ledBy, id),
                                of(stationsOf, id),
                                of(deputyStations, id),
                                departmentOf.get(id),
                                workerGrids.getOrDefault(id, Set.of()))));
    }

    private static Map<String, List<DeputyGroup>> byGrid(Iterable<DeputyGroup> groups) {
        var byGrid = new HashMap<String, List<DeputyGroup>>();
        groups.forEach(group -> group.grids().forEach(grid -> byGrid.computeIfAbsent(grid, code -> new ArrayList<>())
                .add(group)));
        byGrid.replaceAll((grid, covering) -> List.copyOf(covering));
        return byGrid;
    }

    private static void add(Map<Long, Set<Long>> sets, long owner, long member) {
        sets.computeIfAbsent(owner, id -> new LinkedHashSet<>()).add(member);
    }

    private static Set<Long> of(Map<Long, Set<Long>> sets, long owner) {
        return Collections.unmodifiableSet(sets.getOrDefault(owner, Set.of()));
    }

    private static Map<Long, List<Long>> people(List<PersonLinkRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        PersonLinkRow::targetId,
                        Collectors.mapping(PersonLinkRow::personId, Collectors.toUnmodifiableList())));
    }

    private static Map<Long, Set<String>> codes(List<CodeLinkRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        CodeLinkRow::ownerId, Collectors.mapping(CodeLinkRow::code, Collectors.toUnmodifiableSet())));
    }

    private static <K, V> Map<K, V> index(Iterable<V> values, Function<V, K> key) {
        var index = new LinkedHashMap<K, V>();
        values.forEach(value -> index.put(key.apply(value), value));
        return Collections.unmodifiableMap(index);
    }
}
