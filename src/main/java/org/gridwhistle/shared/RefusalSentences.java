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

    public String of(DomainRefusal refusal, Locale locale) {
        Object[] arguments = Arrays.stream(refusal.arguments())
                .map(argument ->
                        argument instanceof Labelled term ? messages.getMessage(term.textKey(), null, locale) : argument)
                .toArray();
        return messages.getMessage(refusal.code().textKey(), arguments, locale);
    }
}
