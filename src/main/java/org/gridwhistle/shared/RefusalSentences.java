package org.gridwhistle.shared;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refusal to people: its sentence from the bundles, its terms by their labels. */
@Component
public class RefusalSentences {

    private static final String SHORT = ".short";

    private final MessageSource messages;

    RefusalSentences(MessageSource messages) {
        this.messages = messages;
    }

    public String of(DomainRefusal refusal, Locale locale) {
        return of(refusal.code(), refusal.arguments(), locale);
    }

    /** A sentence that names somebody has a short form for when there is nobody to name. */
    public String of(ErrorCode code, Object[] arguments, Locale locale) {
        Object[] words =
                Arrays.stream(arguments).map(argument -> word(argument, locale)).toArray();
        if (Arrays.asList(words).contains("")) {
            String brief = messages.getMessage(code.textKey() + SHORT, words, null, locale);
            if (brief != null) {
                return brief;
            }
        }
        return messages.getMessage(code.textKey(), words, locale);
    }

    private String word(Object argument, Locale locale) {
        if (argument == null) {
            return "";
        }
        return argument instanceof Labelled term
                ? messages.getMessage(term.textKey(), null, locale)
                : String.valueOf(argument);
    }
}
