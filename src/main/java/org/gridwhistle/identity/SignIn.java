package org.gridwhistle.identity;

import org.springframework.stereotype.Component;

/** 登录: the one place where a password is looked at, for pages and API alike. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final GuessingBrake brake;

    SignIn(Accounts accounts, Passwords passwords, GuessingBrake brake) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
    }

    /**
     * @param address where the attempt comes from
     * @throws BadCredentials for a wrong password, an unknown name and a disabled account alike, after the same time
     * @throws TooManyAttempts after too many wrong ones
     */
    public Account signIn(String username, String password, String address) {
        var account = accounts.byUsername(username).filter(Account::enabled).orElse(null);
        String hash = account == null ? null : accounts.passwordHash(account.id());
        if (!brake.attempt(username, address, () -> passwords.match(password, hash))) {
            throw new BadCredentials();
        }
        return account;
    }
}
