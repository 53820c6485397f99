package org.gridwhistle.supervision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridwhistle.supervision.Figure;
import org.gridwhistle.supervision.Statistics;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words around figures: names, definitions, and the header of the table that people take away. */
@Component
class StatisticsTable {

    private final MessageSource texts;

    StatisticsTable(MessageSource texts) {
        this.texts = texts;
    }

    public String name(Figure figure, Locale locale) {
        return text(figure.textKey(), locale);
    }

    public String definition(Figure figure, Locale locale) {
        return text(figure.definitionKey(), locale);
    }

    /** What a row is called; for some only the reader's language can say it. */
    public String name(Statistics.Line line, Statistics statistics, Locale locale) {
        if (line.name() != null) {
            return line.name();
        }
        return line == statistics.total()
                ? text("statistics.total", locale)
                : text("statistics.none." + statistics.question().by().parameter(), locale);
    }

    public List<String> header(Statistics statistics, Locale locale) {
        var header = new ArrayList<String>();
        header.add(text("statistics.key", locale));
        header.add(text(statistics.question().by().textKey(), locale));
        for (Figure figure : Figure.values()) {
            String name = name(figure, locale);
            header.add(name);
            if (figure.kind() != Figure.Kind.COUNT) {
                header.add(texts.getMessage("statistics.part", new Object[] {name}, locale));
                header.add(texts.getMessage("statistics.of", new Object[] {name}, locale));
            }
        }
        return header;
    }

    public List<Object> cells(Statistics.Line line, Statistics statistics, Locale locale) {
        var cells = new ArrayList<>();
        cells.add(line.key());
        cells.add(name(line, statistics, locale));
        for (Figure figure : Figure.values()) {
            var value = line.value(figure);
            switch (figure.kind()) {
                case COUNT -> cells.add(value.count());
                case RATE, TIMES -> {
                    cells.add(value.value());
                    cells.add(value.count());
                    cells.add(value.of());
                }
                case HOURS -> {
                    cells.add(value.value());
                    cells.add(value.part());
                    cells.add(value.of());
                }
            }
        }
        return cells;
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
