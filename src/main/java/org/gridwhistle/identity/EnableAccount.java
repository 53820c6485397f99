package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;

/** Lets an account in or keeps it out; sessions and tokens already given follow within seconds. */
@UseCase
public class EnableAccount {

    private final Accounts accounts;

    EnableAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    public void enable(long accountId) {
        accounts.setEnabled(accountId, true);
    }

    public void disable(long accountId) {
        accounts.setEnabled(accountId, false);
    }
}
