package org.gridwhistle.cases;

import java.util.Set;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;

/**
 * Which cases somebody may know of: those of the own region's subtree for who works for a region, and those that were
 * handed to the person, the group, the station or the department. One value serves the SQL of every list and the single
 * case, so that both see the same.
 *
 * @param regionPrefix subtree that is seen whole, or null
 * @param department that a case may have been handed to, or null
 */
record CaseScope(
        long person,
        String regionPrefix,
        Set<String> grids,
        Set<Long> groups,
        Set<Long> stations,
        Set<Long> staffedStations,
        Long department) {

    static CaseScope of(Caller caller) {
        var memberships = caller.memberships();
        boolean regional = caller.hasAny(Role.STATION_STAFF, Role.SUPERVISOR, Role.LEADER) && caller.region() != null;
        boolean deputy = caller.hasAny(Role.DEPUTY, Role.GROUP_LEADER);
        return new CaseScope(
                caller.id(),
                regional ? caller.region().prefix() : null,
                caller.has(Role.GRID_WORKER) ? memberships.grids() : Set.of(),
                deputy ? memberships.groups() : Set.of(),
                deputy ? memberships.deputyStations() : Set.of(),
                caller.has(Role.STATION_STAFF) ? memberships.stations() : Set.of(),
                caller.has(Role.DEPARTMENT) ? memberships.department() : null);
    }

    /** All that can be told without asking who may claim it; see {@link #includesByCircle}. */
    boolean includes(Case c) {
        return c.isRaisedBy(person)
                || c.isHeldBy(person)
                || (regionPrefix != null && c.regionPrefix().startsWith(regionPrefix))
                || grids.contains(c.regionCode())
                || (c.stationId() != null && staffedStations.contains(c.stationId()))
                || (department != null && c.assignments().stream().anyMatch(each -> each.departmentId() == department));
    }

    boolean includesByCircle(ClaimCircle everOpened) {
        return groups.stream().anyMatch(everOpened.groups()::contains)
                || stations.stream().anyMatch(everOpened.stations()::contains);
    }
}
