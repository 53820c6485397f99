package org.gridwhistle.identity;

import java.time.Instant;

record TokenRow(long accountId, Instant expiresAt) {}
