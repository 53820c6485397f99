package org.gridwhistle.supervision;

import java.util.List;
import java.util.Map;

/** The answer to a {@link StatisticsQuestion}. */
public record Statistics(StatisticsQuestion question, List<Line> lines, Line total) {

    /**
     * The figures of some cases.
     *
     * @param key a code, an id or a day; {@code none} for those that have none; {@code total} for all together
     * @param name as people read it, null where the reader's language has to say it
     * @param list filters of the list that shows these cases, in the words of the HTTP contract
     */
    public record Line(String key, String name, Map<String, String> list, Map<Figure, FigureValue> values) {

        public FigureValue value(Figure figure) {
            return values.get(figure);
        }
    }
}
