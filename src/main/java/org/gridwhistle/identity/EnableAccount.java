package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Lets an account in or keeps it out; sessions and tokens already given follow within seconds. */
@UseCase
public class EnableAccount {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    EnableAccount(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    public void enable(long accountId) {
        accounts.setEnabled(accountId, true);
        events.publishEvent(new SecurityEvent.AccountEnabled(accountId));
    }

    public void disable(long accountId) {
        accounts.setEnabled(accountId, false);
        events.publishEvent(new SecurityEvent.AccountDisabled(accountId));
    }
}
