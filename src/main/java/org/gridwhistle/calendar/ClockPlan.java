package org.gridwhistle.calendar;

import java.time.Instant;
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
        rungs = Map.copyOf(new EnumMap<>(rungs));
    }

    public Instant at(Rung rung) {
        return rungs.get(rung);
    }

    /** The rung to be taken after {@code passed} (null: none yet), if there is one. */
    public Optional<Rung> after(Rung passed) {
        int next = passed == null ? 0 : passed.ordinal() + 1;
        return next < Rung.values().length ? Optional.of(Rung.values()[next]) : Optional.empty();
    }
}
