package org.gridwhistle.shell;

import java.time.Clock;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.BadCredentials;
import org.gridwhistle.identity.Origin;
import org.gridwhistle.identity.SignIn;
import org.gridwhistle.identity.TooManyAttempts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Signs people in on pages with the same check that issues tokens. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** Carries the refusal through Spring Security to the page. */
    static final class Slowed extends AuthenticationException {

        private final transient TooManyAttempts refusal;

        Slowed(TooManyAttempts refusal) {
            super(refusal.getMessage(), refusal);
            this.refusal = refusal;
        }

        TooManyAttempts refusal() {
            return refusal;
        }
    }

    /** The password was right; the code comes next, on a page of its own. */
    static final class CodeNeeded extends AuthenticationException {

        private final transient PendingSignIn pending;

        CodeNeeded(PendingSignIn pending) {
            super("a code is needed");
            this.pending = pending;
        }

        PendingSignIn pending() {
            return pending;
        }
    }

    private final SignIn signIn;
    private final Clock clock;

    PasswordSignIn(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var origin = attempt.getDetails() instanceof SignInDetails details ? details.origin() : Origin.of("");
        Account account;
        try {
            account = signIn.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), origin);
        } catch (BadCredentials e) {
            throw new BadCredentialsException(e.getMessage(), e);
        } catch (TooManyAttempts e) {
            throw new Slowed(e);
        }
        if (signIn.asksForCode(account)) {
            throw new CodeNeeded(new PendingSignIn(account.id(), account.username(), account.epoch(), clock.instant()));
        }
        return SignedInAuthentication.of(account, clock.instant(), origin);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
