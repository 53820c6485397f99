package org.gridwhistle.calendar;

import java.time.Instant;
import java.util.List;

/** A policy tried out on clocks that run under another one; nothing is promised by it. */
public final class PolicyTrial {

    private final Policy policy;
    private final Calendars calendars;

    PolicyTrial(Policy policy, Calendars calendars) {
        this.policy = policy;
        this.calendars = calendars;
    }

    /**
     * What a clock would have come to, had it been promised under this policy.
     *
     * @param categoryPath codes of the case's category and its parents, nearest first
     * @param changes what happened to it since its start, oldest first
     */
    public ClockPlan measure(
            ClockKind kind,
            Urgency urgency,
            List<String> categoryPath,
            String regionPrefix,
            Instant startedAt,
            List<ClockChange> changes) {
        PolicyLimit row = policy.limitFor(kind, urgency, categoryPath);
        var run = ClockRun.of(calendars.of(regionPrefix), policy.ladder(), row.limit(), startedAt, changes);
        return new ClockPlan(
                kind,
                row.limit(),
                policy.version(),
                row.categoryCode(),
                startedAt,
                run.dueAt(),
                run.isProvisional(),
                run.rungs());
    }
}
