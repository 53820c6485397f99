package org.gridwhistle.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.BadCredentials;
import org.gridwhistle.identity.SignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * 统一身份认证: whomever the county's OpenID provider vouches for comes in as the account whose user name one of its claims
 * gives. The provider's own tokens are not kept, and a code is asked for as after a password.
 */
class UnifiedSignIn implements AuthenticationSuccessHandler {

    static final String UNKNOWN = "/login?unknown";

    /** What the provider lets one fetch is nothing that the product wants. */
    static final OAuth2AuthorizedClientRepository KEEPS_NO_TOKENS = new OAuth2AuthorizedClientRepository() {
        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    };

    private final SignIn signIn;
    private final Clock clock;
    private final String claim;
    private final AuthenticationSuccessHandler welcome;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    UnifiedSignIn(SignIn signIn, Clock clock, String claim, AuthenticationSuccessHandler welcome) {
        this.signIn = signIn;
        this.clock = clock;
        this.claim = claim;
        this.welcome = welcome;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        Account account;
        try {
            account = signIn.vouchedFor(usernameOf(vouched));
        } catch (BadCredentials nobodyHere) {
            logout.logout(request, response, vouched);
            response.sendRedirect(request.getContextPath() + UNKNOWN);
            return;
        }
        if (signIn.asksForCode(account)) {
            var saved = SecurityContextHolder.createEmptyContext();
            SecurityContextHolder.setContext(saved);
            contexts.saveContext(saved, request, response);
            new PendingSignIn(account.id(), account.username(), account.epoch(), clock.instant()).keep(request);
            response.sendRedirect(request.getContextPath() + CodeSignInFilter.PAGE);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInAuthentication.of(
                account, clock.instant(), SignInDetails.of(request).origin()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        welcome.onAuthenticationSuccess(request, response, context.getAuthentication());
    }

    private String usernameOf(Authentication vouched) {
        String username = vouched.getPrincipal() instanceof OidcUser person ? person.getClaimAsString(claim) : null;
        return username == null ? "" : username;
    }
}
