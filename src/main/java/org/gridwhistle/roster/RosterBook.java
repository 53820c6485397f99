package org.gridwhistle.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwhistle.shared.Fresh;
import org.springframework.stereotype.Component;

/**
 * Keeps the roster in memory, so that an act asks it as often as it likes without SQL. A county's roster is a few
 * thousand rows; it is read whole when its stamp has changed.
 */
@Component
class RosterBook {

    /** Who is on duty where on a day, as the roster with that stamp says. */
    private record DutyDay(RosterState roster, LocalDate day) {}

    private final RosterMapper mapper;
    private final Fresh<RosterState> state;
    private final Cache<DutyDay, Map<Long, Set<Long>>> duties =
            Caffeine.newBuilder().maximumSize(100).build();

    RosterBook(RosterMapper mapper) {
        this.mapper = mapper;
        this.state = new Fresh<>(mapper::stamp, () -> new RosterState(mapper));
    }

    RosterState state() {
        return state.get();
    }

    /** Ids of the people on duty, by station. */
    Map<Long, Set<Long>> onDuty(LocalDate day) {
        var key = new DutyDay(state(), day);
        var known = duties.getIfPresent(key);
        // not through a loader: whoever loads may wait for a connection that a waiting one holds
        if (known == null) {
            known = mapper.onDuty(day).stream()
                    .collect(Collectors.groupingBy(
                            PersonLinkRow::targetId,
                            Collectors.mapping(PersonLinkRow::personId, Collectors.toUnmodifiableSet())));
            duties.put(key, known);
        }
        return known;
    }

    void forget() {
        state.forget();
        duties.invalidateAll();
    }
}
