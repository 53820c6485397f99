package org.gridwhistle.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * What a session or a token remembers of a person; everything else is looked up anew, so that it is never stale.
 *
 * @param epoch the account's when it was signed in: once the account has moved on, this is nobody's any more
 * @param since when it was signed in
 * @param address where from; null where that is not known
 * @param agent with what program; null where that is not known
 */
public record SignedIn(long accountId, String username, int epoch, Instant since, String address, String agent)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
