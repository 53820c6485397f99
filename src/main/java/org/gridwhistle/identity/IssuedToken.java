package org.gridwhistle.identity;

import java.time.Instant;
import java.util.Set;

/** A token as it is handed out, once; only its hash is kept. */
public record IssuedToken(String token, Instant expiresAt, Set<Role> roles) {}
