package org.gridwhistle.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A line as the auditor reads it.
 *
 * @param seq its place in the chain, null until it is sealed
 * @param kind what happened: a security event, the kind of master data, or the act's name
 * @param actor null for the product itself and for who was not signed in
 * @param status of the answer, null where the line was written before it
 * @param detail of a change the fields that differ, of an event its facts; null of an act
 * @param link seal that joins it to the line before
 */
public record AuditEntryView(
        Long seq,
        Instant at,
        AuditLog log,
        String kind,
        Actor actor,
        String address,
        String subject,
        String method,
        String route,
        Integer status,
        AuditOutcome outcome,
        Map<String, Object> detail,
        String link) {

    /** Who it was, by the names of that day. */
    public record Actor(long id, String username, String name, String role) {}
}
