package org.gridwhistle.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridwhistle.calendar.ClockExplanation.Margin;
import org.gridwhistle.calendar.ClockExplanation.Rule;
import org.gridwhistle.calendar.ClockExplanation.RungTime;
import org.springframework.stereotype.Component;

/**
 * Starts clocks by the policy in force, carries out what happens to them, and explains them afterwards. Nobody else
 * decides how long anything may take.
 */
@Component
public class Clocks {

    private final Calendars calendars;
    private final Policies policies;
    private final ZoneId zone;

    Clocks(Calendars calendars, Policies policies, Clock clock) {
        this.calendars = calendars;
        this.policies = policies;
        this.zone = clock.getZone();
    }

    /**
     * What is promised to a case of this urgency and category whose clock starts now: the newest policy in force on the day
     * of {@code start}, and in it the row of the nearest category that has one.
     *
     * @param categoryPath codes of the case's category and its parents, nearest first; empty for an uncategorised case
     * @param regionPrefix where the case is: its calendar counts
     */
    public ClockPlan plan(
            ClockKind kind, Urgency urgency, List<String> categoryPath, String regionPrefix, Instant start) {
        Instant startedAt = start.truncatedTo(ChronoUnit.SECONDS);
        Policy policy = policies.on(dayOf(startedAt));
        return new PolicyTrial(policy, calendars)
                .measure(kind, urgency, categoryPath, regionPrefix, startedAt, List.of());
    }

    /**
     * A promise carried out again, by the calendar of today and the ladder of the policy it was made under: due and rungs
     * after all that happened to it. Of {@code promised} only the limit, the policy and the start are read. A clock that
     * stands still keeps its moments as they stood at the pause.
     *
     * @param changes oldest first
     */
    public ClockPlan replan(ClockPlan promised, String regionPrefix, List<ClockChange> changes) {
        var run = run(promised, regionPrefix, changes);
        return new ClockPlan(
                promised.kind(),
                promised.limit(),
                promised.policyVersion(),
                promised.ruleCategory(),
                promised.startedAt(),
                run.dueAt(),
                run.isProvisional(),
                run.rungs());
    }

    /**
     * How a clock came to its due time and how it stands.
     *
     * @param current the promise with due and rungs as they stand
     * @param changes what happened to it, oldest first
     * @param endedAt when the step was done, null while the clock runs
     */
    public ClockExplanation explain(
            ClockPlan current, String regionPrefix, List<ClockChange> changes, Instant endedAt, Instant now) {
        var calendar = calendars.of(regionPrefix);
        var run = run(current, regionPrefix, changes);
        Instant until = endedAt == null ? now : endedAt;
        List<Span> stops = run.stops(until);
        // a clock that stands still has come no further than to its pause
        Instant counted = run.isPaused() && until.isAfter(run.pausedAt()) ? run.pausedAt() : until;
        boolean open = run.isPaused() && current.dueAt().isAfter(counted);
        return new ClockExplanation(
                current.kind(),
                new Rule(current.limit(), current.policyVersion(), current.ruleCategory()),
                current.startedAt(),
                calendar.days(
                        current.startedAt(),
                        open ? until : current.dueAt(),
                        current.limit().unit(),
                        stops),
                run.pauses(),
                run.extensions(),
                current.dueAt(),
                current.provisional(),
                rungs(current, run, counted),
                endedAt,
                state(current, run, endedAt, counted),
                margin(run, current.dueAt(), counted));
    }

    /** Counts by the calendar as it is now, where a node otherwise learns of a change within seconds only. */
    public void lookAgain() {
        calendars.lookAgain();
    }

    /** What the policy in force at that moment allows. */
    public Allowances allowances(Instant at) {
        return policies.on(dayOf(at)).allowances();
    }

    private ClockRun run(ClockPlan promised, String regionPrefix, List<ClockChange> changes) {
        return ClockRun.of(
                calendars.of(regionPrefix),
                policies.version(promised.policyVersion()).ladder(),
                promised.limit(),
                promised.startedAt(),
                changes);
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static List<RungTime> rungs(ClockPlan current, ClockRun run, Instant counted) {
        var rungs = new ArrayList<RungTime>();
        for (Map.Entry<Rung, Instant> rung : current.rungs().entrySet()) {
            Instant takenAt = run.taken().get(rung.getKey());
            rungs.add(
                    takenAt != null
                            ? new RungTime(rung.getKey(), takenAt, true)
                            : new RungTime(
                                    rung.getKey(),
                                    rung.getValue(),
                                    !rung.getValue().isAfter(counted)));
        }
        return rungs;
    }

    private static ClockState state(ClockPlan current, ClockRun run, Instant endedAt, Instant counted) {
        if (counted.isAfter(current.dueAt())) {
            return ClockState.BREACHED;
        }
        if (endedAt != null) {
            return ClockState.MET;
        }
        return run.isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private static Margin margin(ClockRun run, Instant due, Instant counted) {
        List<Span> stops = run.stops(counted);
        Instant from = counted.isAfter(due) ? due : counted;
        Instant to = counted.isAfter(due) ? counted : due;
        return new Margin(
                run.lengthWithoutStops(LimitUnit.WORKING_HOURS, from, to, stops),
                run.lengthWithoutStops(LimitUnit.HOURS, from, to, stops));
    }
}
