package org.gridwhistle.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 登录: the one place where a password is looked at, for pages and API alike. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final GuessingBrake brake;
    private final ApplicationEventPublisher events;

    SignIn(Accounts accounts, Passwords passwords, GuessingBrake brake, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        this.events = events;
    }

    /**
     * @param address where the attempt comes from
     * @throws BadCredentials for a wrong password, an unknown name and a disabled account alike, after the same time
     * @throws TooManyAttempts after too many wrong ones
     */
    public Account signIn(String username, String password, String address) {
        var named = accounts.byUsername(username);
        var account = named.filter(Account::enabled).orElse(null);
        Long namedId = named.map(Account::id).orElse(null);
        String hash = account == null ? null : accounts.passwordHash(account.id());
        try {
            if (!brake.attempt(username, address, () -> passwords.match(password, hash))) {
                events.publishEvent(new SecurityEvent.SignInFailed(namedId, address));
                throw new BadCredentials();
            }
        } catch (TooManyAttempts slowed) {
            if (slowed.firstOfThisWait()) {
                events.publishEvent(new SecurityEvent.SignInSlowed(namedId, address, slowed.retryAfter()));
            }
            throw slowed;
        }
        events.publishEvent(new SecurityEvent.SignInSucceeded(namedId, address));
        return account;
    }
}
