package org.gridwhistle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form with a file that is too large. The container cannot read such a request at all, not even for the page that
 * would say so, since that asks for its fields again; so the browser is led to ask for that page by itself.
 */
class OversizedForm extends OncePerRequestFilter {

    /** Says that what was sent is too large, and nothing else. */
    static final String PAGE = "/too-large";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            boolean tooLarge =
                    unreadable.getErrorCode() == ErrorCode.TOO_LARGE.kind().status();
            if (!tooLarge || response.isCommitted()) {
                throw unreadable;
            }
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }
}
