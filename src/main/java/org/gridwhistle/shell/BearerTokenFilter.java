package org.gridwhistle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gridwhistle.identity.Callers;
import org.gridwhistle.identity.SignedIn;
import org.gridwhistle.identity.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request speak for the account whose token it carries; without a good one it stays nobody's. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Callers callers;

    BearerTokenFilter(Tokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signedIn(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(signedIn -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignedInAuthentication.of(signedIn));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> signedIn(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return tokens.signedIn(authorization.substring(SCHEME.length()).strip())
                .filter(signedIn -> callers.of(signedIn).isPresent());
    }
}
