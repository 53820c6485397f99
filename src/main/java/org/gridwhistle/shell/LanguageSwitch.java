package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Remembers the language that a reader switched to. */
class LanguageSwitch implements HandlerInterceptor {

    private final LocaleResolver resolver;

    LanguageSwitch(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!RequestPath.isApi(request)) {
            LanguageResolver.asked(request).ifPresent(locale -> resolver.setLocale(request, response, locale));
        }
        return true;
    }
}
