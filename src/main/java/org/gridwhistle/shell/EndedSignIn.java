package org.gridwhistle.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * Leads somebody to the door whose session had ended before they sent a form. Their form's secret went with the session,
 * so it looks like a forged one; to be told that one lacks a right would explain nothing.
 */
class EndedSignIn implements AccessDeniedHandler {

    private static final String DOOR = "/login?ended";

    /** Where forms are sent that somebody has spent time on; anything else is refused as ever. */
    private static final String ACTS = "/cases";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        boolean form = request.getServletPath().startsWith(ACTS);
        if (!form || !(refused instanceof MissingCsrfTokenException)) {
            otherwise.handle(request, response, refused);
        } else if (request.getHeader("HX-Request") != null) {
            // a script would put the sign-in page into a corner of the one that is open
            response.setHeader("HX-Redirect", request.getContextPath() + DOOR);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(request.getContextPath() + DOOR);
        }
    }
}
