package org.gridwhistle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.gridwhistle.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Closes a session at its next request on any node when it was ended elsewhere (the account disabled, its password
 * changed, everything signed out) or has lasted a working day, however busy it is.
 */
class EndedSessionFilter extends OncePerRequestFilter {

    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final Duration longest;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedSessionFilter(CurrentCaller currentCaller, Clock clock, Duration longest) {
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && (isOver(signedIn) || currentCaller.find().isEmpty())) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(SignedIn signedIn) {
        return signedIn.since() == null || signedIn.since().plus(longest).isBefore(clock.instant());
    }
}
