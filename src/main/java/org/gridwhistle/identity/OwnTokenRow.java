package org.gridwhistle.identity;

import java.time.Instant;

record OwnTokenRow(long id, String tokenHash, Instant createdAt, Instant expiresAt, String address, String agent) {}
