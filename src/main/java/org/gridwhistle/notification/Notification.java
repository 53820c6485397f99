package org.gridwhistle.notification;

import java.time.Instant;

/**
 * 通知: what somebody was told about a case.
 *
 * @param kind the action that happened; its sentence stands in the bundles under {@code notification.<kind>}
 * @param actorName who did it, null for the product itself
 */
public record Notification(
        long id, String kind, String caseNumber, String caseTitle, String actorName, Instant createdAt) {}
