package org.gridwhistle.gateway;

import java.time.Instant;

/** A row of {@code idempotency_key}; {@code status} is null while the first request is under way. */
record IdempotencyKeyRow(
        String bodyHash, String lease, Instant leaseUntil, Integer status, String etag, String location, String body) {}
