package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** The security administrator ends every session and token of an account, on every node within seconds. */
@UseCase
public class SignOutAccount {

    private final AccountDesk desk;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    SignOutAccount(AccountDesk desk, SignIns signIns, ApplicationEventPublisher events) {
        this.desk = desk;
        this.signIns = signIns;
        this.events = events;
    }

    public void signOut(Caller caller, long accountId) {
        var account = desk.account(caller, accountId);
        signIns.endAll(account);
        events.publishEvent(new SecurityEvent.SessionEnded(account.id(), "KICKED"));
    }
}
