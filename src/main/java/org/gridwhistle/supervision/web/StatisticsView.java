package org.gridwhistle.supervision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridwhistle.cases.CaseFact;
import org.gridwhistle.supervision.Figure;
import org.gridwhistle.supervision.FigureValue;
import org.gridwhistle.supervision.Statistics;

/**
 * The figures as the HTTP contract shows them (api.md, fine print 8).
 *
 * @param facts for each figure that counts cases the values of the list's filter {@code fact} that open it; a figure that
 *     is not there counts them all
 */
record StatisticsView(
        String from,
        String to,
        String by,
        List<Definition> definitions,
        List<Row> rows,
        Row total,
        Map<String, Facts> facts) {

    /** What a figure means, in the reader's language. */
    record Definition(String key, String name, String text) {}

    /** What is true of the cases that a figure is about, and of those that count. */
    @Schema(name = "FigureFacts")
    record Facts(CaseFact of, CaseFact part) {}

    /** {@code value} is null where {@code of} is 0. */
    record Rate(Double value, long of, long part) {}

    /** An average in working hours; {@code part} is their sum. */
    record Hours(Double value, long of, double part) {}

    /**
     * The figures of some cases.
     *
     * @param list where these cases are listed; with {@code fact} added, those behind one figure
     */
    @Schema(name = "StatisticsRow")
    record Row(
            String key,
            String name,
            long cases,
            long closed,
            long overdue,
            Rate responseRate,
            Rate resolutionRate,
            Rate satisfactionRate,
            Rate onTimeRate,
            Rate returnRate,
            Rate firstDispatchAccuracy,
            Rate silenceRate,
            Rate hopsPerCase,
            Hours triageHours,
            Hours claimingHours,
            Hours handlingHours,
            Hours departmentsHours,
            Hours verifyingHours,
            Hours evaluatingHours,
            String list) {

        private static Row of(Statistics.Line line, String name) {
            return new Row(
                    line.key(),
                    name,
                    count(line, Figure.CASES),
                    count(line, Figure.CLOSED),
                    count(line, Figure.OVERDUE),
                    rate(line, Figure.RESPONSE_RATE),
                    rate(line, Figure.RESOLUTION_RATE),
                    rate(line, Figure.SATISFACTION_RATE),
                    rate(line, Figure.ON_TIME_RATE),
                    rate(line, Figure.RETURN_RATE),
                    rate(line, Figure.FIRST_DISPATCH_ACCURACY),
                    rate(line, Figure.SILENCE_RATE),
                    rate(line, Figure.HOPS_PER_CASE),
                    hours(line, Figure.TRIAGE_HOURS),
                    hours(line, Figure.CLAIMING_HOURS),
                    hours(line, Figure.HANDLING_HOURS),
                    hours(line, Figure.DEPARTMENTS_HOURS),
                    hours(line, Figure.VERIFYING_HOURS),
                    hours(line, Figure.EVALUATING_HOURS),
                    CaseList.api(line.list(), null));
        }
    }

    static StatisticsView of(Statistics statistics, StatisticsTable words, Locale locale) {
        var facts = new LinkedHashMap<String, Facts>();
        Arrays.stream(Figure.values())
                .filter(figure -> figure.of() != null || figure.part() != null)
                .forEach(figure -> facts.put(figure.key(), new Facts(figure.of(), figure.part())));
        return new StatisticsView(
                statistics.question().from().toString(),
                statistics.question().to().toString(),
                statistics.question().by().parameter(),
                Arrays.stream(Figure.values())
                        .map(figure -> new Definition(
                                figure.key(), words.name(figure, locale), words.definition(figure, locale)))
                        .toList(),
                statistics.lines().stream()
                        .map(line -> Row.of(line, words.name(line, statistics, locale)))
                        .toList(),
                Row.of(statistics.total(), words.name(statistics.total(), statistics, locale)),
                facts);
    }

    private static long count(Statistics.Line line, Figure figure) {
        return line.value(figure).count();
    }

    private static Rate rate(Statistics.Line line, Figure figure) {
        FigureValue value = line.value(figure);
        return new Rate(value.value(), value.of(), value.count());
    }

    private static Hours hours(Statistics.Line line, Figure figure) {
        FigureValue value = line.value(figure);
        return new Hours(value.value(), value.of(), value.part());
    }
}
