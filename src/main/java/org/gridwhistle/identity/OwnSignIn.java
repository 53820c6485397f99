package org.gridwhistle.identity;

import java.time.Instant;

/**
 * One of the places where somebody is signed in at present.
 *
 * @param id to end it by; tells nothing that would open it
 * @param lastSeenAt null for a token, whose use is not written down
 * @param expiresAt the latest end; null where that is not known
 * @param current whether it is the one that asks
 */
public record OwnSignIn(
        String id,
        Kind kind,
        Instant since,
        Instant lastSeenAt,
        Instant expiresAt,
        String address,
        String agent,
        boolean current) {

    static final String TOKEN = "t";

    /** A person's browser or a program's token. */
    public enum Kind {
        SESSION,
        TOKEN
    }
}
