package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.gridwhistle.identity.BadCode;
import org.gridwhistle.identity.BadCredentials;
import org.gridwhistle.identity.SignIn;
import org.gridwhistle.identity.TooManyAttempts;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of signing in on pages: the code, by whoever just had the password right in this session. */
class CodeSignInFilter extends AbstractAuthenticationProcessingFilter {

    static final String PAGE = "/login/code";

    private final SignIn signIn;
    private final Clock clock;

    CodeSignInFilter(SignIn signIn, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE));
        this.signIn = signIn;
        this.clock = clock;
        setAuthenticationManager(attempt -> attempt);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(java.util.List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var pending = PendingSignIn.of(request, clock)
                .orElseThrow(() -> new CredentialsExpiredException("the password was too long ago"));
        String code = request.getParameter("code");
        try {
            var account = signIn.confirm(pending.accountId(), pending.epoch(), code == null ? "" : code);
            PendingSignIn.forget(request);
            var details = SignInDetails.of(request);
            return SignedInAuthentication.of(account, clock.instant(), details.origin());
        } catch (BadCode e) {
            throw new BadCredentialsException(e.getMessage(), e);
        } catch (BadCredentials e) {
            throw new CredentialsExpiredException(e.getMessage(), e);
        } catch (TooManyAttempts e) {
            throw new PasswordSignIn.Slowed(e);
        }
    }
}
