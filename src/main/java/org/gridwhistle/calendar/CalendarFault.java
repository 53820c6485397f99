package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.shared.Labelled;

/** What may be wrong with a calendar that somebody hands in. The text of each takes the words of its place. */
enum CalendarFault implements Labelled {
    MISSING,
    NOT_A_DATE,
    NOT_TRUE_OR_FALSE,
    TOO_LONG,
    OUTSIDE_YEAR,
    TWICE,
    OF_ANOTHER_YEAR,
    WEEKDAY_WORKED,
    CELLS,
    UNREADABLE,
    UNKNOWN_COLUMN,
    MISSING_COLUMN,
    NO_DAYS,
    TOO_MANY_DAYS,
    YEAR_DIFFERS,
    SHIFT_ENDS_EARLY,
    SHIFTS_OVERLAP,
    NOT_A_DAY,
    SEASONS_OVERLAP;

    /**
     * A fault and its place.
     *
     * @param row from 1; 0 where the whole is meant
     * @param column null where the whole row is meant
     */
    record At(int row, String column, CalendarFault fault, List<Object> words) {}

    At at(int row, String column, Object... words) {
        return new At(row, column, this, List.of(words));
    }
}
