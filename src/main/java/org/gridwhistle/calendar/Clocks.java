package org.gridwhistle.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridwhistle.calendar.ClockExplanation.Margin;
import org.gridwhistle.calendar.ClockExplanation.Rule;
import org.gridwhistle.calendar.ClockExplanation.RungTime;
import org.springframework.stereotype.Component;

/** Starts clocks by the policy in force, and explains them afterwards. Nobody else decides how long anything may take. */
@Component
public class Clocks {

    private final WorkingCalendar calendar;
    private final Policies policies;

    Clocks(WorkingCalendar calendar, Policies policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    /**
     * What is promised to a case of this urgency and category whose clock starts now: the newest policy in force on the day
     * of {@code start}, and in it the row of the nearest category that has one.
     *
     * @param categoryPath codes of the case's category and its parents, nearest first; empty for an uncategorised case
     */
    public ClockPlan plan(ClockKind kind, Urgency urgency, List<String> categoryPath, Instant start) {
        Instant startedAt = start.truncatedTo(ChronoUnit.SECONDS);
        Policy policy = policies.on(LocalDate.ofInstant(startedAt, calendar.zone()));
        PolicyLimit row = policy.limitFor(kind, urgency, categoryPath);
        Deadline deadline = calendar.deadline(startedAt, row.limit());
        return new ClockPlan(
                kind,
                row.limit(),
                policy.version(),
                row.categoryCode(),
                startedAt,
                deadline.dueAt(),
                deadline.provisional(),
                policy.ladder()
                        .rungs(
                                calendar,
                                startedAt,
                                deadline.dueAt(),
                                row.limit().unit()));
    }

    /**
     * How a clock came to its due time and how it stands.
     *
     * @param endedAt when the step was done, null while the clock runs
     */
    public ClockExplanation explain(ClockPlan plan, Instant endedAt, Instant now) {
        Instant until = endedAt == null ? now : endedAt;
        return new ClockExplanation(
                plan.kind(),
                new Rule(plan.limit(), plan.policyVersion(), plan.ruleCategory()),
                plan.startedAt(),
                calendar.days(plan.startedAt(), plan.dueAt(), plan.limit().unit()),
                plan.dueAt(),
                plan.provisional(),
                plan.rungs().entrySet().stream()
                        .map(rung -> new RungTime(
                                rung.getKey(), rung.getValue(), !rung.getValue().isAfter(until)))
                        .toList(),
                endedAt,
                state(plan, endedAt, until),
                margin(plan.dueAt(), until));
    }

    private static ClockState state(ClockPlan plan, Instant endedAt, Instant until) {
        if (until.isAfter(plan.dueAt())) {
            return ClockState.BREACHED;
        }
        return endedAt == null ? ClockState.RUNNING : ClockState.MET;
    }

    private Margin margin(Instant due, Instant until) {
        return until.isAfter(due)
                ? new Margin(calendar.workingTime(due, until), Duration.between(due, until))
                : new Margin(calendar.workingTime(until, due), Duration.between(until, due));
    }
}
