package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;

/** The security administrator ends every session and token of an account, on every node within seconds. */
@UseCase
public class SignOutAccount {

    private final AccountDesk desk;
    private final SignIns signIns;

    SignOutAccount(AccountDesk desk, SignIns signIns) {
        this.desk = desk;
        this.signIns = signIns;
    }

    public void signOut(Caller caller, long accountId) {
        signIns.endAll(desk.account(caller, accountId));
    }
}
