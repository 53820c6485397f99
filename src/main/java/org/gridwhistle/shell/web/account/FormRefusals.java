package org.gridwhistle.shell.web.account;

import java.util.List;
import java.util.Locale;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.RefusalSentences;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says above a form why it was refused: each field's reason, or else the refusal's own. */
@Component
class FormRefusals {

    private final RefusalSentences sentences;
    private final MessageSource messages;

    FormRefusals(RefusalSentences sentences, MessageSource messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    List<String> of(DomainRefusal refusal, Locale locale) {
        return refusal.fieldErrors().isEmpty()
                ? List.of(sentences.of(refusal, locale))
                : refusal.fieldErrors().stream()
                        .map(error -> messages.getMessage(error.message(), null, error.message(), locale))
                        .toList();
    }
}
