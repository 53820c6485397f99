package org.gridwhistle.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells requests of programs from those of people: what is below {@code /api} is answered as the contract says, and so is
 * what is asked of the management port.
 */
final class RequestPath {

    private RequestPath() {}

    /** The path that was asked for, also while an error page is being made. */
    static String of(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return isApi(of(request));
    }

    static boolean isApi(String path) {
        return path != null && (path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator/"));
    }
}
