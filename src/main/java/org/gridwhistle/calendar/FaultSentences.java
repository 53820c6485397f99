package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.shared.DomainRefusal.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the caller's language what is wrong with a calendar, and where. */
@Component
class FaultSentences {

    private final MessageSource texts;

    FaultSentences(MessageSource texts) {
        this.texts = texts;
    }

    /** For a file. */
    AnnouncementRejected rejected(List<CalendarFault.At> faults) {
        return new AnnouncementRejected(faults.stream()
                .map(at -> new AnnouncementRejected.RowError(
                        at.row(), at.column(), at.fault().name(), sentence(at)))
                .toList());
    }

    FieldError error(String field, CalendarFault.At at) {
        return new FieldError(field, at.fault().name(), sentence(at));
    }

    FieldError error(String field, CalendarFault fault, Object... words) {
        return error(field, fault.at(0, null, words));
    }

    private String sentence(CalendarFault.At at) {
        String what = texts.getMessage(at.fault().textKey(), at.words().toArray(), LocaleContextHolder.getLocale());
        return at.row() == 0
                ? what
                : texts.getMessage(
                        "calendar.row", new Object[] {String.valueOf(at.row()), what}, LocaleContextHolder.getLocale());
    }
}
