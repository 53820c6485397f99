package org.gridwhistle.supervision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridwhistle.cases.CaseGrouping;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.TableFormat;
import org.gridwhistle.supervision.Figure;
import org.gridwhistle.supervision.FigureValue;
import org.gridwhistle.supervision.Statistics;
import org.gridwhistle.supervision.StatisticsQueries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 统计: the figures on one page, each with its definition and with the list behind it; the same as files. */
@Controller
class FiguresPage {

    /**
     * One figure as a page shows it.
     *
     * @param value the figure in words, a dash where there is none
     * @param valueLink the list behind it, null where no list shows it
     * @param fraction of how many, null for a plain count
     */
    record Shown(
            Figure figure,
            String name,
            String definition,
            String value,
            String valueLink,
            String part,
            String of,
            String ofLink) {}

    /** @param closer the same figures for this region alone, null where there is nothing below it */
    record ShownRow(String name, String closer, List<Shown> figures) {}

    private static final String NOTHING = "—";

    private final StatisticsQueries queries;
    private final StatisticsTable words;
    private final StatisticsFile file;
    private final MessageSource texts;

    FiguresPage(StatisticsQueries queries, StatisticsTable words, StatisticsFile file, MessageSource texts) {
        this.queries = queries;
        this.words = words;
        this.file = file;
        this.texts = texts;
    }

    @GetMapping("/figures")
    String figures(Caller caller, StatisticsParameters asked, HttpServletRequest request, Locale locale, Model model) {
        var statistics = queries.ask(caller, asked.question(queries.today()));
        model.addAttribute("question", statistics.question());
        model.addAttribute("groupings", CaseGrouping.values());
        model.addAttribute("total", shown(statistics.total(), statistics, locale));
        model.addAttribute(
                "rows",
                statistics.lines().stream()
                        .map(line -> shown(line, statistics, locale))
                        .toList());
        model.addAttribute(
                "main",
                Arrays.stream(Figure.values())
                        .filter(figure -> figure.kind() != Figure.Kind.HOURS)
                        .toList());
        model.addAttribute("hours", Figure.of(Figure.Kind.HOURS));
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "supervision/figures";
    }

    @GetMapping("/figures.csv")
    void csv(Caller caller, StatisticsParameters asked, Locale locale, HttpServletResponse response)
            throws IOException {
        file.send(caller, asked, TableFormat.CSV, locale, response);
    }

    @GetMapping("/figures.xlsx")
    void xlsx(Caller caller, StatisticsParameters asked, Locale locale, HttpServletResponse response)
            throws IOException {
        file.send(caller, asked, TableFormat.XLSX, locale, response);
    }

    private ShownRow shown(Statistics.Line line, Statistics statistics, Locale locale) {
        var figures = new ArrayList<Shown>();
        for (Figure figure : Figure.values()) {
            figures.add(shown(line, line.value(figure), locale));
        }
        return new ShownRow(words.name(line, statistics, locale), closer(line, statistics), figures);
    }

    private static String closer(Statistics.Line line, Statistics statistics) {
        var question = statistics.question();
        if (question.by() != CaseGrouping.REGION
                || line == statistics.total()
                || line.list().containsKey("without")
                || line.key().equals(question.region())) {
            return null;
        }
        return "/figures?from=" + question.from() + "&to=" + question.to() + "&by=region&region=" + line.key();
    }

    private Shown shown(Statistics.Line line, FigureValue value, Locale locale) {
        var figure = value.figure();
        boolean average = figure.kind() == Figure.Kind.TIMES || figure.kind() == Figure.Kind.HOURS;
        return new Shown(
                figure,
                words.name(figure, locale),
                words.definition(figure, locale),
                value.value() == null
                        ? NOTHING
                        : texts.getMessage("figures.value." + figure.kind(), new Object[] {value.value()}, locale),
                average ? null : CaseList.page(line.list(), figure.part()),
                figure.kind() == Figure.Kind.RATE ? Long.toString(value.count()) : null,
                figure.kind() == Figure.Kind.COUNT ? null : Long.toString(value.of()),
                figure.kind() == Figure.Kind.COUNT ? null : CaseList.page(line.list(), figure.of()));
    }
}
