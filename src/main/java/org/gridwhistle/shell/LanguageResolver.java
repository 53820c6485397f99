package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese unless asked otherwise: a program asks by {@code Accept-Language}, a reader of pages by {@code ?lang=en}, which
 * a cookie remembers. A browser's own language is no wish: many here are set to English by their maker.
 */
class LanguageResolver implements LocaleResolver {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final String SWITCH = "lang";

    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

    LanguageResolver() {
        accepted.setDefaultLocale(CHINESE);
        accepted.setSupportedLocales(List.of(CHINESE, Locale.ENGLISH));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (RequestPath.isApi(request)) {
            return accepted.resolveLocale(request);
        }
        return supported(request.getParameter(SWITCH))
                .or(() -> remembered(request))
                .orElse(CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var cookie = ResponseCookie.from(SWITCH, locale.getLanguage())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, SWITCH)).flatMap(cookie -> supported(cookie.getValue()));
    }

    /** Empty also where the query string cannot be read: that has to be said in some language as well. */
    static Optional<Locale> asked(HttpServletRequest request) {
        try {
            return supported(request.getParameter(SWITCH));
        } catch (InvalidParameterException undecodable) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> supported(String language) {
        if ("en".equals(language)) {
            return Optional.of(Locale.ENGLISH);
        }
        return "zh".equals(language) ? Optional.of(CHINESE) : Optional.empty();
    }
}
