package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
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
    private final SupervisionProcess supervisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            CasePermissions permissions,
            CaseViews views,
            Clocks clocks,
            Categories categories,
            SupervisionProcess supervisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.permissions = permissions;
        this.views = views;
        this.clocks = clocks;
        this.categories = categories;
        this.supervisions = supervisions;
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

    /** The case, if the caller takes part in it: for what belongs to a case without being a step of it. */
    Case takePart(Act act) {
        Case c = cases.lock(act.number()).orElseThrow(() -> new CaseNotFound(act.number()));
        permissions.requirePart(c, act.caller());
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
        var moved = c.supervisions().stream()
                .filter(task -> task.isNew() || task.hasChanged())
                .toList();
        var opened = moved.stream().filter(Supervision::isNew).toList();
        cases.save(c);
        opened.forEach(task -> supervisions.opened(c.number(), task.id()));
        moved.stream()
                .filter(task -> task.state() == SupervisionState.LAPSED)
                .forEach(task -> supervisions.ended(c.number(), task.id()));
        publish(c, records);
    }

    private void publish(Case c, List<CaseRecord> records) {
        var facts = CaseFacts.of(c, c.mergedCount() == 0 ? Set.of() : cases.raisersMergedInto(c));
        records.forEach(record -> events.publishEvent(new CaseRecorded(facts, record)));
    }

    CaseView answer(Case c, Act act) {
        return views.of(c, act.caller());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Carries promises of this case out again by today's calendar. */
    Replanning replanning(Case c) {
        return (promised, changes) -> clocks.replan(promised, c.regionPrefix(), changes);
    }

    /** Rounds of rework that are ordinary for a case raised now. */
    int reworkRounds() {
        return clocks.allowances(clock.instant()).reworkRounds();
    }

    /** What is promised for this step of the case, from now on. */
    ClockPlan plan(ClockKind kind, Case c) {
        return plan(kind, c.urgency(), categories.path(c.categoryCode()), c.regionPrefix(), clock.instant());
    }

    ClockPlan plan(ClockKind kind, Urgency urgency, List<String> categoryPath, String regionPrefix, Instant start) {
        return clocks.plan(kind, urgency, categoryPath, regionPrefix, start);
    }
}
