package org.gridwhistle.calendar;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was promised when a clock started, frozen: the limit and the policy it came from, when it is due and when each
 * rung of the ladder is reached.
 *
 * @param policyVersion version of the policy that gave the limit
 * @param ruleCategory code of the category whose row gave the limit, null for the row of all categories
 * @param provisional whether the due time lies beyond the calendar as announced, and counts plain weekdays there
 * @param rungs when each rung is reached, in the ladder's order
 */
public record ClockPlan(
        ClockKind kind,
        TimeLimit limit,
        String policyVersion,
        String ruleCategory,
        Instant startedAt,
        Instant dueAt,
        boolean provisional,
        Map<Rung, Instant> rungs) {

    public ClockPlan {
        var ordered = new EnumMap<Rung, Instant>(Rung.class);
        ordered.putAll(rungs);
        rungs = Collections.unmodifiableMap(ordered);
    }

    public Instant at(Rung rung) {
        return rungs.get(rung);
    }

    /** The rung to be taken after {@code passed} (null: none yet), if there is one. */
    public Optional<Rung> after(Rung passed) {
        int next = passed == null ? 0 : passed.ordinal() + 1;
        return next < Rung.values().length ? Optional.of(Rung.values()[next]) : Optional.empty();
    }

    /** When the rung after {@code passed} (null: none yet) is reached, if there is one. */
    public Optional<Instant> nextAfter(Rung passed) {
        return after(passed).map(this::at);
    }

    /** The highest rung reached at {@code now}, if any; a rung is reached at its very moment. */
    public Optional<Rung> lastPassedAt(Instant now) {
        Rung last = null;
        for (var rung : rungs.entrySet()) {
            if (!rung.getValue().isAfter(now)) {
                last = rung.getKey();
            }
        }
        return Optional.ofNullable(last);
    }
}
