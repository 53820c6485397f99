package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.calendar.Urgency;
import org.gridwhistle.roster.Categories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The desk every act works at: takes the case (locked, seen, permitted, at the expected version), and files it again
 * with its records. What happens in between is the act's own.
 */
@Component
class CaseDesk {

    private final Cases cases;
    private final CasePermissions permissions;
    private final CaseViews views;
    private final Clocks clocks;
    private final Categories categories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            CasePermissions permissions,
            CaseViews views,
            Clocks clocks,
            Categories categories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.permissions = permissions;
        this.views = views;
        this.clocks = clocks;
        this.categories = categories;
        this.events = events;
        this.clock = clock;
    }

    /** The case, if the caller may do this to it now. */
    Case take(Act act, CaseAction action) {
        Case c = cases.lock(act.number()).orElseThrow(() -> new CaseNotFound(act.number()));
        if (!permissions.sees(c, act.caller())) {
            throw new CaseNotFound(act.number());
        }
        if (act.expectedVersion() != null && act.expectedVersion() != c.version()) {
            throw new VersionStale(c.version());
        }
        permissions.require(action, c, act.caller());
        return c;
    }

    /** The case, for what the product does by itself. */
    Case take(String number) {
        return cases.lock(number).orElseThrow(() -> new CaseNotFound(number));
    }

    void add(Case c) {
        var records = List.copyOf(c.newRecords());
        cases.add(c);
        publish(c, records);
    }

    void file(Case c) {
        var records = List.copyOf(c.newRecords());
        cases.save(c);
        publish(c, records);
    }

    private void publish(Case c, List<CaseRecord> records) {
        var facts = CaseFacts.of(c);
        records.forEach(record -> events.publishEvent(new CaseRecorded(facts, record)));
    }

    CaseView answer(Case c, Act act) {
        return views.of(c, act.caller());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** What is promised for this step of the case, from now on. */
    ClockPlan plan(ClockKind kind, Case c) {
        return plan(kind, c.urgency(), categories.path(c.categoryCode()), c.regionPrefix(), clock.instant());
    }

    ClockPlan plan(ClockKind kind, Urgency urgency, List<String> categoryPath, String regionPrefix, Instant start) {
        return clocks.plan(kind, urgency, categoryPath, regionPrefix, start);
    }
}
