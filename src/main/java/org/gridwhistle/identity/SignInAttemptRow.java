package org.gridwhistle.identity;

import java.time.Instant;

record SignInAttemptRow(
        String username, String origin, int failures, Instant waitUntil, Instant lastAt, Instant knownUntil) {}
