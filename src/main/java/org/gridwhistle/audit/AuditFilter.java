package org.gridwhistle.audit;

import java.time.Instant;

/**
 * Which lines somebody looks for; null asks for any.
 *
 * @param from first moment
 * @param to first moment after
 * @param actor username of who did it
 * @param subject exactly this one, such as {@code cases/WG202611230001}
 */
public record AuditFilter(Instant from, Instant to, AuditLog log, String actor, String kind, String subject) {}
