package org.gridwhistle.shell;

import org.gridwhistle.identity.BadCredentials;
import org.gridwhistle.identity.SignIn;
import org.gridwhistle.identity.TooManyAttempts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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

    private final SignIn signIn;

    PasswordSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            var account = signIn.signIn(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
            return SignedInAuthentication.of(account.id(), account.username(), account.roles());
        } catch (BadCredentials e) {
            throw new BadCredentialsException(e.getMessage(), e);
        } catch (TooManyAttempts e) {
            throw new Slowed(e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
