package org.gridwhistle.supervision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gridwhistle.cases.CaseGrouping;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.supervision.StatisticsQuestion;

/**
 * What the query string asks of the figures.
 *
 * @param from first day, in the deployment's zone; the first of the year where it is not said
 * @param to last day, included; today where it is not said
 */
record StatisticsParameters(
        @Schema(description = "First day; the first of this year if left out", example = "2026-01-01")
        String from,

        @Schema(description = "Last day, included; today if left out", example = "2026-03-31")
        String to,

        @Schema(
                description = "What a row is; the region one level below if left out",
                allowableValues = {
                    "region",
                    "station",
                    "group",
                    "deputy",
                    "department",
                    "category",
                    "day",
                    "week",
                    "month"
                })
        String by,

        String region,
        Long station,
        Long group,
        Long deputy,
        Long department,
        String category) {

    StatisticsQuestion question(LocalDate today) {
        var last = day("to", to, today);
        return new StatisticsQuestion(
                day("from", from, last.withDayOfYear(1)),
                last,
                isBlank(by) ? CaseGrouping.REGION : CaseGrouping.of(by).orElseThrow(() -> invalid("by", by)),
                isBlank(region) ? null : region,
                station,
                group,
                deputy,
                department,
                isBlank(category) ? null : category);
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (isBlank(text)) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw invalid(field, text);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static DomainRefusal invalid(String field, String value) {
        return new DomainRefusal(
                ErrorCode.INVALID_FIELD, List.of(new DomainRefusal.FieldError(field, "INVALID", value)), field);
    }
}
