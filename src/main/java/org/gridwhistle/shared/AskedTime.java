package org.gridwhistle.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A moment as a query string names it: with an offset, or as a date, which means its first moment in the zone. */
public final class AskedTime {

    private AskedTime() {}

    /** @return null when nothing is asked @throws DomainRefusal INVALID_FIELD for what no column can hold */
    public static Instant of(String field, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var moment = text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    // a plus sign that was not escaped arrives as a blank
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (ColumnTime.holds(moment)) {
                return moment;
            }
        } catch (DateTimeParseException notATime) {
            throw invalid(field, text);
        }
        throw invalid(field, text);
    }

    private static DomainRefusal invalid(String field, String value) {
        return new DomainRefusal(
                ErrorCode.INVALID_FIELD, List.of(new DomainRefusal.FieldError(field, "INVALID", value)), field);
    }
}
