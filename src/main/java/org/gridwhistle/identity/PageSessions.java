package org.gridwhistle.identity;

import java.util.List;

/** Port to the sessions of the pages, which the shell keeps in the database for all nodes. */
public interface PageSessions {

    /** @param presentSession id of the one that asks, or null */
    List<OwnSignIn> of(Account account, String presentSession);

    /** @return whether the account had such a session */
    boolean end(Account account, String id);

    void endAll(Account account);
}
