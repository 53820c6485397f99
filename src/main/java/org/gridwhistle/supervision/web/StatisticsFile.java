package org.gridwhistle.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.TableFiles;
import org.gridwhistle.shared.TableFormat;
import org.gridwhistle.supervision.StatisticsQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures as a file, the same for the API and the page. */
@Component
class StatisticsFile {

    private final StatisticsQueries queries;
    private final StatisticsTable words;
    private final TableFiles files;
    private final MessageSource texts;

    StatisticsFile(StatisticsQueries queries, StatisticsTable words, TableFiles files, MessageSource texts) {
        this.queries = queries;
        this.words = words;
        this.files = files;
        this.texts = texts;
    }

    void send(
            Caller caller, StatisticsParameters asked, TableFormat format, Locale locale, HttpServletResponse response)
            throws IOException {
        var statistics = queries.ask(caller, asked.question(queries.today()));
        files.send(
                response,
                format,
                texts.getMessage("statistics.file", null, locale),
                words.header(statistics, locale),
                rows -> {
                    for (var line : statistics.lines()) {
                        rows.add(words.cells(line, statistics, locale));
                    }
                    rows.add(words.cells(statistics.total(), statistics, locale));
                });
    }
}
