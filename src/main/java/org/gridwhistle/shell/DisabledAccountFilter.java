package org.gridwhistle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gridwhistle.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was disabled meanwhile, at its next request on any node. */
class DisabledAccountFilter extends OncePerRequestFilter {

    private final CurrentCaller currentCaller;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    DisabledAccountFilter(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn
                && currentCaller.find().isEmpty()) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
