package org.gridwhistle.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.ProblemMembers;
import org.gridwhistle.shared.RefusalSentences;
import org.gridwhistle.shared.RetryLater;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts refusals and failures into words, in the reader's language. */
@Component
class Problems {

    private final MessageSource messages;
    private final RefusalSentences sentences;
    private final LocaleResolver locales;
    private final JsonMapper json;

    Problems(MessageSource messages, RefusalSentences sentences, LocaleResolver localeResolver, JsonMapper json) {
        this.messages = messages;
        this.sentences = sentences;
        this.locales = localeResolver;
        this.json = json;
    }

    Problem of(DomainRefusal refusal, HttpServletRequest request) {
        var problem = of(refusal.code(), refusal.fieldErrors(), request, refusal.arguments());
        Duration retryAfter = refusal instanceof RetryLater later ? later.retryAfter() : null;
        Map<String, Object> more = refusal instanceof ProblemMembers with ? with.members() : Map.of();
        return new Problem(
                problem.status(),
                problem.code(),
                problem.title(),
                problem.detail(),
                problem.instance(),
                problem.errors(),
                retryAfter,
                more);
    }

    Problem of(ErrorCode code, List<FieldError> errors, HttpServletRequest request, Object... arguments) {
        Locale locale = locales.resolveLocale(request);
        return new Problem(
                code.kind().status(),
                code,
                text("problem." + code.kind().name(), locale),
                sentences.of(code, arguments, locale),
                RequestPath.of(request),
                errors.stream()
                        .map(error -> new FieldError(
                                error.field(),
                                error.code(),
                                messages.getMessage(error.message(), null, error.message(), locale)))
                        .toList(),
                null,
                Map.of());
    }

    /** Answers outside of a controller, where a filter refuses. */
    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem.members()));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
