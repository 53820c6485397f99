package org.gridwhistle.identity;

import java.io.Serializable;
import java.security.Principal;

/** What a session or a token remembers of a person; everything else is looked up anew, so that it is never stale. */
public record SignedIn(long accountId, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
