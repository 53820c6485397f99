package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Duration;
import org.gridwhistle.calendar.CalendarChanged;
import org.gridwhistle.shared.Fresh;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes down that open clocks are to be computed again, in the transaction that changes the calendar: none is forgotten. */
@Component
class RecomputationRequests {

    /** When no act counts by the old calendar any more: every node has looked, and what it had under way is over. */
    static final Duration SETTLES_AFTER = Fresh.AT_MOST.multipliedBy(4);

    private final RecomputationMapper mapper;
    private final Clock clock;

    RecomputationRequests(RecomputationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener
    void on(CalendarChanged changed) {
        var now = clock.instant();
        mapper.insert(changed, now, now.plus(SETTLES_AFTER));
    }
}
