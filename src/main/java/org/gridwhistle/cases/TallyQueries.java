package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts cases for figures, with the scope and the filters of the lists. */
@Component
@Transactional(readOnly = true)
public class TallyQueries {

    /** One count in full, as the SQL reads it. */
    record Query(CaseScope scope, CaseFilter filter, CaseGrouping by, int regionDigits, Instant now) {}

    private final CaseListMapper mapper;
    private final Clock clock;

    TallyQueries(CaseListMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whether the caller may see figures at all: those who may see the board. */
    public static boolean isFor(Caller caller) {
        return caller.hasAny(Role.SUPERVISOR, Role.LEADER, Role.STATION_STAFF, Role.GROUP_LEADER);
    }

    /**
     * One tally for each key that occurs; time is counted by the day whatever the grouping's length.
     *
     * @param regionDigits of the codes that regions are told apart by
     */
    public List<CaseTally> by(Caller caller, CaseFilter filter, CaseGrouping by, int regionDigits) {
        requireAllowed(caller);
        return read(new Query(CaseScope.of(caller), filter, by, regionDigits, clock.instant()));
    }

    /** All of them together, each case once. */
    public CaseTally all(Caller caller, CaseFilter filter) {
        requireAllowed(caller);
        return read(new Query(CaseScope.of(caller), filter, null, 0, clock.instant()))
                .get(0);
    }

    private List<CaseTally> read(Query query) {
        return mapper.tally(query).stream().map(CaseTallyRow::toTally).toList();
    }

    private static void requireAllowed(Caller caller) {
        if (!isFor(caller)) {
            throw new NotAllowed();
        }
    }
}
