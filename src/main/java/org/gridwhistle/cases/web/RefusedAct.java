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
                        .collect(Collectors.toMap(
                                error -> partOf(error.field()), FieldError::message, (first, other) -> first)));
    }

    /** The parts of a place or a person are fields of their own in a form. */
    private static String partOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
