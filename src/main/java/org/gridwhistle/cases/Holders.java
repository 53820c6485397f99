package org.gridwhistle.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.cases.CaseView.HolderView;
import org.gridwhistle.cases.CaseView.RefusalView;
import org.springframework.stereotype.Component;

/** 现由谁办、谁推过: whoever lets go of a case keeps a place in what is said of it first. */
@Component
class Holders {

    private final Cases cases;
    private final Clock clock;

    Holders(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Whom the case waits for now; several departments each for its own, nobody once it is closed. */
    List<HolderView> of(Case c) {
        return switch (c.stage()) {
            case TRIAGE -> one(Awaited.DISPATCH, c.station(), c);
            case CLAIMING -> one(Awaited.CLAIM, c.group() != null ? c.group() : c.station(), c);
            case HANDLING -> one(Awaited.HANDLING, c.deputy(), c);
            case DEPARTMENTS ->
                c.openAssignments().map(each -> department(c, each)).toList();
            case VERIFYING -> one(Awaited.VERIFICATION, c.deputy(), c);
            case EVALUATING -> one(Awaited.EVALUATION, c.raiser(), c);
            case SUSPENDED ->
                List.of(new HolderView(
                        Awaited.REVIEW,
                        null,
                        at(c.heldSince()),
                        c.reviewOn().atStartOfDay(clock.getZone()).toOffsetDateTime()));
            case CLOSED -> List.of();
        };
    }

    private List<HolderView> one(Awaited what, Person who, Case c) {
        return List.of(new HolderView(what, who, at(c.heldSince()), at(c.stageDueAt())));
    }

    private HolderView department(Case c, Assignment each) {
        var who = new Person(each.departmentId(), each.departmentName());
        if (each.isToBeSigned()) {
            return new HolderView(Awaited.SIGNATURE, who, at(each.openedAt()), at(each.signDueAt()));
        }
        // a department that works again has signed long before
        var since = c.runningClock(ClockKind.REPLY, each.id()).map(CaseClock::startedAt);
        return new HolderView(Awaited.REPLY, who, at(since.orElse(each.signedAt())), at(each.replyDueAt()));
    }

    /** Who declined, released, handed up or returned it, in order, and what came of it. */
    List<RefusalView> refusals(Case c) {
        var refusals = new ArrayList<RefusalView>();
        for (ChainedRecord record : cases.refusals(c)) {
            var entry = record.entry();
            switch (entry.action()) {
                case "decline" -> refusals.add(refusal(RefusalKind.DECLINE, c, entry, null));
                case "release" -> refusals.add(refusal(RefusalKind.RELEASE, c, entry, null));
                case "refer-upward" ->
                    refusals.add(refusal(RefusalKind.REFER_UPWARD, c, entry, text(entry.data(), "station")));
                case "request-return" -> refusals.add(refusal(RefusalKind.RETURN, c, entry, null));
                default -> decide(refusals, entry);
            }
        }
        return refusals;
    }

    private static RefusalView refusal(RefusalKind kind, Case c, CaseRecord entry, String passedTo) {
        String department = text(entry.data(), "department");
        return new RefusalView(
                kind,
                new Person(entry.actor().id(), entry.actor().name()),
                c.assignments().stream()
                        .filter(each -> each.departmentName().equals(department))
                        .map(each -> new Person(each.departmentId(), each.departmentName()))
                        .findFirst()
                        .orElse(null),
                OffsetDateTime.parse(entry.at()),
                entry.text(),
                null,
                null,
                passedTo);
    }

    /** A decision follows the request it is about. */
    private static void decide(List<RefusalView> refusals, CaseRecord decision) {
        String department = text(decision.data(), "department");
        for (int i = refusals.size() - 1; i >= 0; i--) {
            var asked = refusals.get(i);
            if (asked.department() != null && asked.department().name().equals(department)) {
                refusals.set(
                        i,
                        asked.decided(
                                Boolean.TRUE.equals(decision.data().get("accept")),
                                decision.text(),
                                text(decision.data(), "otherDepartment")));
                return;
            }
        }
    }

    private static String text(Map<String, Object> data, String key) {
        return (String) data.get(key);
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
