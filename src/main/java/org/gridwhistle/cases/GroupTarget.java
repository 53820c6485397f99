package org.gridwhistle.cases;

import org.gridwhistle.roster.DeputyGroup;
import org.gridwhistle.roster.Groups;

/** A group of the roster as the target of a dispatch: its station's tier is the level it works at. */
final class GroupTarget {

    private GroupTarget() {}

    /** The group that had the case, at its own station however far the case climbed; without a group, where it is. */
    static Case.Target homeOf(Case c, Groups groups) {
        return c.groupId() == null
                ? c.whereItIs()
                : groups.byId(c.groupId()).map(GroupTarget::of).orElseGet(c::whereItIs);
    }

    static Case.Target of(DeputyGroup group) {
        var station = group.station();
        return new Case.Target(
                group.id(),
                group.name(),
                station.id(),
                station.name(),
                Level.valueOf(station.tier().name()));
    }
}
