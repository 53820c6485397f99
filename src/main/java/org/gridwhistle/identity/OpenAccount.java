package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody new may sign in. */
@UseCase
public class OpenAccount {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    OpenAccount(Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** @return the id the person has everywhere */
    public long open(NewAccount account) {
        if (accounts.byUsername(account.username()).isPresent()) {
            throw new UsernameTaken(account.username());
        }
        long id = accounts.add(account);
        events.publishEvent(new SecurityEvent.AccountOpened(id, account.username(), account.roles()));
        return id;
    }
}
