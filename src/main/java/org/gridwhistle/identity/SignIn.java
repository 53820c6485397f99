package org.gridwhistle.identity;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 登录: the one place where a password or a code is looked at, for pages and API alike. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SecondFactors secondFactors;
    private final GuessingBrake brake;
    private final ApplicationEventPublisher events;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            SecondFactors secondFactors,
            GuessingBrake brake,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.secondFactors = secondFactors;
        this.brake = brake;
        this.events = events;
    }

    /** The same from a place that is known by its address alone. */
    public Account signIn(String username, String password, String address) {
        return signIn(username, password, Origin.of(address));
    }

    /**
     * The first step; whether it is the only one says {@link #asksForCode}.
     *
     * @throws BadCredentials for a wrong password, an unknown name, a disabled account and a one-time password that was
     *     left lying too long alike, after the same time
     * @throws TooManyAttempts after too many wrong ones
     */
    public Account signIn(String username, String password, Origin origin) {
        var named = accounts.credentials(username);
        var credentials = named.filter(CredentialRow::enabled).orElse(null);
        String hash = credentials == null ? null : credentials.passwordHash();
        Long namedId = named.map(CredentialRow::id).orElse(null);
        boolean right =
                attempt(GuessingBrake.Kind.PASSWORD, username, namedId, origin, () -> passwords.match(password, hash));
        var account = Optional.ofNullable(right ? credentials : null)
                .flatMap(row -> accounts.byId(row.id(), row.epoch()))
                .filter(known -> !(known.oneTimePassword() && rules.lapsed(known.passwordSetAt())))
                .orElse(null);
        if (account == null) {
            events.publishEvent(new SecurityEvent.SignInFailed(namedId, origin.address()));
            throw new BadCredentials();
        }
        if (!asksForCode(account)) {
            events.publishEvent(new SecurityEvent.SignInSucceeded(account.id(), origin.address()));
        }
        return account;
    }

    /**
     * The first step, taken elsewhere: the county's unified identity vouches for the person. It opens no account, it only
     * finds one.
     *
     * @throws BadCredentials when nobody here has that name, or the account is disabled
     */
    public Account vouchedFor(String username) {
        var account = accounts.credentials(username)
                .filter(CredentialRow::enabled)
                .flatMap(row -> accounts.byId(row.id(), row.epoch()))
                .orElseThrow(BadCredentials::new);
        if (!asksForCode(account)) {
            events.publishEvent(new SecurityEvent.SignInSucceeded(account.id(), null));
        }
        return account;
    }

    /** Whether the password was only the first step. */
    public boolean asksForCode(Account account) {
        return secondFactors.asks(account);
    }

    /**
     * The second step: a code of the authenticator app, or a recovery code. Either opens once.
     *
     * @param epoch the account's at the first step; whatever ended every sign-in since has ended this one too
     * @throws BadCode for a wrong, an old and a used one alike
     * @throws TooManyAttempts after too many wrong ones
     */
    public Account confirm(long accountId, int epoch, String code) {
        var account = take(accountId, epoch, code);
        events.publishEvent(new SecurityEvent.SignInSucceeded(account.id(), null));
        return account;
    }

    private Account take(long accountId, int epoch, String code) {
        var account = accounts.byId(accountId, epoch)
                .filter(known -> known.enabled() && known.epoch() == epoch)
                .orElseThrow(BadCredentials::new);
        boolean good = attempt(
                GuessingBrake.Kind.CODE,
                account.username(),
                account.id(),
                Origin.of(""),
                () -> secondFactors.take(account.id(), code));
        if (!good) {
            events.publishEvent(new SecurityEvent.SignInFailed(account.id(), null));
            throw new BadCode();
        }
        return account;
    }

    /** Both steps at once, for programs. @throws CodeRequired when the account asks for a code and none was sent */
    public Account signIn(String username, String password, String code, Origin origin) {
        var account = signIn(username, password, origin);
        if (!asksForCode(account)) {
            return account;
        }
        if (code == null || code.isBlank()) {
            throw new CodeRequired();
        }
        return confirm(account.id(), account.epoch(), code);
    }

    /**
     * Whoever is signed in shows once more that it is them, before something that an unwatched screen must not give away.
     *
     * @throws WrongPassword without ending the session
     * @throws TooManyAttempts after too many wrong ones
     */
    void again(Account account, String password) {
        String hash = accounts.passwordHash(account.id());
        boolean right = attempt(
                GuessingBrake.Kind.AGAIN,
                account.username(),
                account.id(),
                Origin.of(""),
                () -> passwords.match(password, hash));
        if (!right) {
            events.publishEvent(new SecurityEvent.SignInFailed(account.id(), null));
            throw new WrongPassword();
        }
    }

    /** The same, with a code as well where the account asks for one. */
    void again(Account account, String password, String code) {
        again(account, password);
        demandCode(account, code);
    }

    /** Where the account asks for codes. @throws BadCode for a wrong, an old, a used and a missing one alike */
    void demandCode(Account account, String code) {
        if (!asksForCode(account)) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw new BadCode();
        }
        take(account.id(), account.epoch(), code);
    }

    private boolean attempt(
            GuessingBrake.Kind kind, String username, Long accountId, Origin origin, BooleanSupplier check) {
        try {
            return brake.attempt(kind, username, origin, check);
        } catch (TooManyAttempts slowed) {
            if (slowed.firstOfThisWait()) {
                events.publishEvent(new SecurityEvent.SignInSlowed(accountId, origin.address(), slowed.retryAfter()));
            }
            throw slowed;
        }
    }
}
