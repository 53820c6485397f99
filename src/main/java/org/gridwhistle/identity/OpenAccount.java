package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;

/** Somebody new may sign in. */
@UseCase
public class OpenAccount {

    private final Accounts accounts;

    OpenAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @return the id the person has everywhere */
    public long open(NewAccount account) {
        if (accounts.byUsername(account.username()).isPresent()) {
            throw new UsernameTaken(account.username());
        }
        return accounts.add(account);
    }
}
