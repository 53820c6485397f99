package org.gridwhistle.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridwhistle.cases.CaseFilter;
import org.gridwhistle.cases.CaseQueries;
import org.gridwhistle.cases.CaseSort;
import org.gridwhistle.cases.CaseSummary;
import org.gridwhistle.cases.Person;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.Labelled;
import org.gridwhistle.shared.TableFiles;
import org.gridwhistle.shared.TableFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A whole list as a file: the same query, page after page, and what the list masks is masked. A page is a transaction of
 * its own, so that somebody who takes a long list over a thin line holds no connection meanwhile.
 */
@Component
class CaseListFile {

    private static final int PAGE = 500;

    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "category",
            "urgency",
            "stage",
            "level",
            "light",
            "round",
            "source",
            "region-code",
            "region",
            "address",
            "lat",
            "lng",
            "raiser",
            "resident",
            "phone",
            "group",
            "station",
            "deputy",
            "raised-at",
            "claim-due-at",
            "due-at",
            "stage-due-at",
            "closed-at",
            "outcome",
            "urge-count",
            "merged-into");

    private final CaseQueries queries;
    private final TableFiles files;
    private final MessageSource texts;

    CaseListFile(CaseQueries queries, TableFiles files, MessageSource texts) {
        this.queries = queries;
        this.files = files;
        this.texts = texts;
    }

    void send(
            Caller caller,
            CaseFilter filter,
            CaseSort sort,
            TableFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        // a question that is refused is refused before the first byte
        var first = queries.list(caller, filter, sort, null, PAGE);
        files.send(
                response,
                format,
                text("case-file.name", locale),
                COLUMNS.stream()
                        .map(column -> text("case-file." + column, locale))
                        .toList(),
                rows -> {
                    var page = first;
                    while (true) {
                        for (CaseSummary c : page.items()) {
                            rows.add(cells(c, locale));
                        }
                        if (page.nextCursor() == null) {
                            return;
                        }
                        page = queries.list(caller, filter, sort, page.nextCursor(), PAGE);
                    }
                });
    }

    private List<Object> cells(CaseSummary c, Locale locale) {
        var place = c.location();
        return Arrays.asList(
                c.number(),
                c.title(),
                c.categoryName(),
                label(c.urgency(), locale),
                label(c.stage(), locale),
                label(c.level(), locale),
                label(c.light(), locale),
                c.round(),
                label(c.source(), locale),
                c.region().code(),
                c.region().name(),
                place == null ? null : place.address(),
                place == null ? null : place.lat(),
                place == null ? null : place.lng(),
                c.raiser().name(),
                c.resident() == null ? null : c.resident().name(),
                c.resident() == null ? null : c.resident().phone(),
                name(c.group()),
                name(c.station()),
                name(c.deputy()),
                c.raisedAt(),
                c.claimDueAt(),
                c.dueAt(),
                c.stageDueAt(),
                c.closedAt(),
                label(c.outcome(), locale),
                c.urgeCount(),
                c.mergedInto());
    }

    private String label(Labelled term, Locale locale) {
        return term == null ? null : text(term.textKey(), locale);
    }

    private static String name(Person person) {
        return person == null ? null : person.name();
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
