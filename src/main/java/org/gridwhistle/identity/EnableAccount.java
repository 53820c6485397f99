package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Lets an account in or keeps it out; sessions and tokens already given end for good, on every node within seconds. */
@UseCase
public class EnableAccount {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    EnableAccount(Accounts accounts, AccountDesk desk, SignIns signIns, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.desk = desk;
        this.signIns = signIns;
        this.events = events;
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
        events.publishEvent(new SecurityEvent.AccountEnabled(accountId));
    }

    public void disable(long accountId) {
        accounts.setEnabled(accountId, false);
        accounts.byId(accountId).ifPresent(signIns::endAll);
        events.publishEvent(new SecurityEvent.AccountDisabled(accountId));
    }
}
