package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody ends one of their own sign-ins from where they are: the office computer, the lost phone. */
@UseCase
public class EndOwnSignIn {

    private final Accounts accounts;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    EndOwnSignIn(Accounts accounts, SignIns signIns, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.events = events;
    }

    public void end(Caller caller, String id) {
        var account = accounts.byId(caller.id()).orElseThrow(() -> new NoSuchAccount(caller.id()));
        if (!signIns.end(account, id)) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND, id);
        }
        events.publishEvent(new SecurityEvent.SessionEnded(account.id(), "BY_HOLDER"));
    }
}
