package org.gridwhistle.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridwhistle.identity.RegionLookup;
import org.gridwhistle.identity.RegionRef;
import org.springframework.stereotype.Component;

/** The tree of regions. */
@Component
public class Regions implements RegionLookup {

    private final RosterBook book;

    Regions(RosterBook book) {
        this.book = book;
    }

    /** @param code the full code (12 digits, a grid's 15) or the short official form, such as 410481 or 410481001 */
    public Optional<Region> byCode(String code) {
        if (code == null) {
            return Optional.empty();
        }
        var state = book.state();
        return Optional.ofNullable(state.regions.get(code))
                .or(() -> Optional.ofNullable(state.regionsByPrefix.get(code)));
    }

    /** The region and everything inside it, in the order of codes. */
    public List<Region> subtree(String prefix) {
        return all().stream()
                .filter(region -> region.prefix().startsWith(prefix))
                .toList();
    }

    /** All of them, in the order of codes. */
    public Collection<Region> all() {
        return book.state().regions.values();
    }

    @Override
    public Optional<RegionRef> refTo(String regionCode) {
        return byCode(regionCode).map(region -> new RegionRef(region.code(), region.name(), region.prefix()));
    }
}
