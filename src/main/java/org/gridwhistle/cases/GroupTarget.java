package org.gridwhistle.cases;

import org.gridwhistle.roster.DeputyGroup;

/** A group of the roster as the target of a dispatch: its station's tier is the level it works at. */
final class GroupTarget {

    private GroupTarget() {}

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
