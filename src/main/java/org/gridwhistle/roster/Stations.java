package org.gridwhistle.roster;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tree of stations. */
@Component
public class Stations {

    /** A liaison station before a studio before a service post, then the older one. */
    private static final Comparator<Station> LIAISON_STATION_FIRST =
            Comparator.comparing(Station::kind).thenComparing(Station::id);

    private final RosterBook book;

    Stations(RosterBook book) {
        this.book = book;
    }

    public Optional<Station> byId(long id) {
        return Optional.ofNullable(book.state().stations.get(id));
    }

    /** The station above, to which a case climbs. */
    public Optional<Station> above(Station station) {
        return Optional.ofNullable(station.parentId()).flatMap(this::byId);
    }

    /** The station of that tier whose region covers the place. */
    public Optional<Station> inCharge(String regionPrefix, Station.Tier tier) {
        return all().stream()
                .filter(station -> station.tier() == tier && regionPrefix.startsWith(station.regionPrefix()))
                .min(LIAISON_STATION_FIRST);
    }

    /** Who triages what no rule could place: the township's station, where there is none the county's. */
    public Optional<Station> triageFor(String regionPrefix) {
        return inCharge(regionPrefix, Station.Tier.TOWNSHIP).or(() -> inCharge(regionPrefix, Station.Tier.COUNTY));
    }

    /** Ids of its staff. */
    public List<Long> staffOf(long stationId) {
        return book.state().staff.getOrDefault(stationId, List.of());
    }

    /** All of them, by id. */
    public Collection<Station> all() {
        return book.state().stations.values();
    }
}
