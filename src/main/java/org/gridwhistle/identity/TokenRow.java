package org.gridwhistle.identity;

import java.time.Instant;

record TokenRow(long accountId, int epoch, Instant expiresAt) {}
