package org.gridwhistle.identity;

import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Somebody gives themselves another password. Every session and token ends, the present one too: one signs in anew. */
@UseCase
public class ChangePassword {

    private final Accounts accounts;
    private final SignIn signIn;
    private final NewPasswords newPasswords;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;

    ChangePassword(
            Accounts accounts,
            SignIn signIn,
            NewPasswords newPasswords,
            SignIns signIns,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.newPasswords = newPasswords;
        this.signIns = signIns;
        this.events = events;
    }

    /**
     * @param code of the second factor, where the account has one
     * @throws WrongPassword when {@code present} is not the present one
     * @throws PasswordRefused naming every rule that the new one breaks
     */
    public void change(Caller caller, String present, String code, String newPassword) {
        var account = accounts.byId(caller.id()).orElseThrow(() -> new NoSuchAccount(caller.id()));
        signIn.again(account, present);
        // before the code, which would be used up for nothing
        newPasswords.choose(account, "newPassword", newPassword);
        signIn.demandCode(account, code);
        signIns.endAll(account);
        events.publishEvent(new SecurityEvent.PasswordChanged(account.id()));
    }
}
