package org.gridwhistle.audit;

import java.time.Instant;

/** A row of {@code audit_entry}; {@code seq} and {@code link} are null until it is sealed. */
record AuditRow(
        Long id,
        Long seq,
        Instant happenedAt,
        AuditLog logName,
        String kind,
        Long actorId,
        String actorUsername,
        String actorName,
        String actorRole,
        String address,
        String subject,
        String method,
        String route,
        Integer status,
        AuditOutcome outcome,
        String detail,
        String entryKey,
        String mac,
        String link) {}
