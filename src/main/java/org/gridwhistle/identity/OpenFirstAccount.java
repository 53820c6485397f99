package org.gridwhistle.identity;

import java.util.Set;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever holds the start-up secret becomes the first security administrator; there is no other way to the first account. */
@UseCase
public class OpenFirstAccount {

    private final Accounts accounts;
    private final SetupSecret secret;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final ApplicationEventPublisher events;

    OpenFirstAccount(
            Accounts accounts,
            SetupSecret secret,
            Passwords passwords,
            NewPasswords newPasswords,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.secret = secret;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.events = events;
    }

    /** Whether nobody has an account yet. */
    public boolean isPossible() {
        return accounts.none();
    }

    /**
     * @throws SetupSecretWrong when the secret is not the newest that a console showed
     * @throws PasswordRefused naming every rule that the password breaks
     */
    public long open(String startUpSecret, String username, String name, String password) {
        if (!isPossible()) {
            throw new DomainRefusal(ErrorCode.NOT_FOUND);
        }
        newPasswords.demandGood("password", password, username);
        secret.take(startUpSecret);
        var account = new NewAccount(username, name, passwords.hash(password), null, Set.of(Role.SECURITY_ADMIN));
        long id = accounts.add(account, false);
        events.publishEvent(new SecurityEvent.AccountOpened(id, username, account.roles()));
        return id;
    }
}
