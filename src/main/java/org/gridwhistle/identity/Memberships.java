package org.gridwhistle.identity;

import java.util.Set;

/**
 * What a person belongs to in the roster.
 *
 * @param groups deputy groups the person is in
 * @param ledGroups those of them the person leads
 * @param stations stations whose staff the person is
 * @param deputyStations stations of the groups the person is in
 * @param department department the person handles for, or null
 * @param grids codes of the grids the person walks
 */
public record Memberships(
        Set<Long> groups,
        Set<Long> ledGroups,
        Set<Long> stations,
        Set<Long> deputyStations,
        Long department,
        Set<String> grids) {

    public static final Memberships NONE = new Memberships(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of());
}
