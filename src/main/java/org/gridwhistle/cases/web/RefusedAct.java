package org.gridwhistle.cases.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.DomainRefusal.FieldError;

/** What a page says of a refused form: the sentence, and for each wrong field what is wrong with it. */
record RefusedAct(String action, String sentence, Map<String, String> errors) {

    static RefusedAct of(String action, String sentence, DomainRefusal refusal) {
        return new RefusedAct(
                action,
                sentence,
                refusal.fieldErrors().stream()
                        .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, other) -> first)));
    }
}
