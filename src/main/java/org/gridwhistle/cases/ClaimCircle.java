package org.gridwhistle.cases;

import java.util.Set;
import org.gridwhistle.identity.Caller;

/** 可报到范围: the groups and whole stations whose deputies may claim a case. It only widens until the next dispatch. */
record ClaimCircle(Set<Long> groups, Set<Long> stations) {

    static final ClaimCircle EMPTY = new ClaimCircle(Set.of(), Set.of());

    boolean includes(Caller caller) {
        var memberships = caller.memberships();
        return memberships.groups().stream().anyMatch(groups::contains)
                || memberships.deputyStations().stream().anyMatch(stations::contains);
    }
}
