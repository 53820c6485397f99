package org.gridwhistle.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A policy in a list.
 *
 * @param effectiveFrom null for a draft
 * @param inForce whether clocks that start today go by it
 */
public record PolicySummary(
        String version,
        PolicyState state,
        LocalDate effectiveFrom,
        boolean inForce,
        String note,
        int revision,
        String changedBy,
        Instant changedAt) {}
