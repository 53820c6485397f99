package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;

/** Lets an account in or keeps it out; sessions and tokens already given end for good, on every node within seconds. */
@UseCase
public class EnableAccount {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final SignIns signIns;

    EnableAccount(Accounts accounts, AccountDesk desk, SignIns signIns) {
        this.accounts = accounts;
        this.desk = desk;
        this.signIns = signIns;
    }

    /** By the security administrator. */
    public void enable(Caller caller, long accountId) {
        enable(desk.othersAccount(caller, accountId).id());
    }

    /** By the security administrator. */
    public void disable(Caller caller, long accountId) {
        disable(desk.othersAccount(caller, accountId).id());
    }

    public void enable(long accountId) {
        accounts.setEnabled(accountId, true);
    }

    public void disable(long accountId) {
        accounts.setEnabled(accountId, false);
        accounts.byId(accountId).ifPresent(signIns::endAll);
    }
}
