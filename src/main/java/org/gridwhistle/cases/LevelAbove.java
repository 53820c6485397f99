package org.gridwhistle.cases;

import java.util.Optional;
import org.gridwhistle.roster.Station;
import org.gridwhistle.roster.Stations;
import org.springframework.stereotype.Component;

/** 上一级: the station that takes a case when it climbs from its level. */
@Component
class LevelAbove {

    private final Stations stations;

    LevelAbove(Stations stations) {
        this.stations = stations;
    }

    Optional<Case.Target> of(Case c) {
        return c.level().above().flatMap(level -> stations.inCharge(c.regionPrefix(), kindOf(level))
                .map(station -> new Case.Target(null, null, station.id(), station.name(), level)));
    }

    private static Station.Tier kindOf(Level level) {
        return Station.Tier.valueOf(level.name());
    }
}
