package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 时限政策: the limits and the ladder that hold for what starts on or after a day, until a newer policy takes over. It
 * always has an answer: one without a general row for some clock is refused when it is built.
 */
record Policy(
        String version, LocalDate effectiveFrom, Ladder ladder, Allowances allowances, Map<Key, PolicyLimit> limits) {

    /** What a row is found by; {@code categoryCode} is null in the general rows. */
    record Key(String categoryCode, Urgency urgency, ClockKind kind) {}

    Policy {
        limits = Map.copyOf(limits);
    }

    static Policy of(
            String version,
            LocalDate effectiveFrom,
            Ladder ladder,
            Allowances allowances,
            Collection<PolicyLimit> rows) {
        var limits = new HashMap<Key, PolicyLimit>();
        for (PolicyLimit row : rows) {
            var key = new Key(row.categoryCode(), row.urgency(), row.kind());
            if (limits.put(key, row) != null) {
                throw new IllegalStateException("policy " + version + " has two rows for " + key);
            }
        }
        for (Urgency urgency : Urgency.values()) {
            for (ClockKind kind : ClockKind.values()) {
                if (!limits.containsKey(new Key(null, urgency, kind))) {
                    throw new IllegalStateException(
                            "policy " + version + " has no general limit for " + kind + ", " + urgency);
                }
            }
        }
        return new Policy(version, effectiveFrom, ladder, allowances, limits);
    }

    /** The row of the nearest category that has one, else the general row. */
    PolicyLimit limitFor(ClockKind kind, Urgency urgency, List<String> categoryPath) {
        for (String category : categoryPath) {
            PolicyLimit own = limits.get(new Key(category, urgency, kind));
            if (own != null) {
                return own;
            }
        }
        return limits.get(new Key(null, urgency, kind));
    }
}
