package org.gridwhistle.calendar;

import java.time.LocalDate;
import java.util.List;

/** Where the policies come from; the table in the product, a list in tests. */
interface Policies {

    /** All of them, oldest first, at least one. */
    List<Policy> all();

    /**
     * The newest that was in force on {@code day}. A day before the first policy is measured by the first, so that old
     * cases can be brought in.
     */
    default Policy on(LocalDate day) {
        List<Policy> policies = all();
        Policy found = policies.get(0);
        for (Policy policy : policies) {
            if (!policy.effectiveFrom().isAfter(day)) {
                found = policy;
            }
        }
        return found;
    }

    /** The one that a promise was made under. */
    default Policy version(String version) {
        return all().stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no policy has the version " + version));
    }
}
