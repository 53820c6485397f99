package org.gridwhistle.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Tells a browser in which somebody signed in before from one that is new: whoever guesses from elsewhere does not slow
 * its owner there. It opens nothing and names nobody.
 */
final class KnownDevice {

    static final String COOKIE = "DEVICE";

    private static final String DRAWN = KnownDevice.class.getName();
    private static final int BYTES = 16;
    private static final Duration LIFE = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownDevice() {}

    /** What the browser brought, or else what it will be given when the sign-in succeeds. */
    static String of(HttpServletRequest request) {
        Cookie brought = WebUtils.getCookie(request, COOKIE);
        if (brought != null && brought.getValue().matches("[A-Za-z0-9_-]{22}")) {
            return brought.getValue();
        }
        if (request.getAttribute(DRAWN) instanceof String drawn) {
            return drawn;
        }
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        request.setAttribute(DRAWN, drawn);
        return drawn;
    }

    static void keep(String device, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, device)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
