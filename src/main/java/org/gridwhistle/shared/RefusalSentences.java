package org.gridwhistle.shared;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refusal to people: its sentence from the bundles, its terms by their labels. */
@Component
public class RefusalSentences {

    private final MessageSource messages;

    RefusalSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence that names somebody has a short form for when there is nobody to name. */
    public String of(DomainRefusal refusal, Locale locale) {
        Object[] arguments = Arrays.stream(refusal.arguments())
                .map(argument -> word(argument, locale))
                .toArray();
        String brief = Arrays.asList(arguments).contains("")
                ? messages.getMessage(refusal.code().textKey() + ".short", arguments, null, locale)
                : null;
        return brief != null ? brief : messages.getMessage(refusal.code().textKey(), arguments, locale);
    }

    private Object word(Object argument, Locale locale) {
        if (argument == null) {
            return "";
        }
        return argument instanceof Labelled term ? messages.getMessage(term.textKey(), null, locale) : argument;
    }
}
