package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** The security administrator gives somebody a password for one sign-in; what was open with the old one ends. */
@UseCase
public class ResetPassword {

    private final AccountDesk desk;
    private final NewPasswords newPasswords;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    ResetPassword(AccountDesk desk, NewPasswords newPasswords, SignIns signIns, ApplicationEventPublisher events) {
        this.desk = desk;
        this.newPasswords = newPasswords;
        this.signIns = signIns;
        this.events = events;
    }

    /** @return the password, to be handed over once */
    public String reset(Caller caller, long accountId) {
        var account = desk.othersAccount(caller, accountId);
        String password = newPasswords.draw(account);
        signIns.endAll(account);
        events.publishEvent(new SecurityEvent.PasswordChanged(account.id()));
        return password;
    }
}
