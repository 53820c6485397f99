package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.calendar.CalendarViews.YearView;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.UseCase;

/** 放假安排: the days of a year that differ from the plain week, the whole year at once. */
@UseCase
public class AnnounceYear {

    private final CalendarDesk desk;
    private final YearTable table;
    private final CalendarAnswers answers;
    private final FaultSentences sentences;

    AnnounceYear(CalendarDesk desk, YearTable table, CalendarAnswers answers, FaultSentences sentences) {
        this.desk = desk;
        this.table = table;
        this.answers = answers;
        this.sentences = sentences;
    }

    /**
     * @param source where it was announced, or null
     * @param expectedVersion of the calendar as the caller has seen it, null for whichever there is
     * @throws CalendarRejected when a day is wrong
     * @throws CalendarYearOver when the year is over and was known
     */
    public YearView announce(Caller caller, int year, String source, List<GivenDay> days, Long expectedVersion) {
        var taken = desk.take(caller, expectedVersion);
        var faults = YearRules.faults(year, days, taken.state().days());
        if (!faults.isEmpty()) {
            throw new CalendarRejected(
                    faults.stream().map(at -> sentences.error(field(at), at)).toList());
        }
        return answers.year(table.replace(taken, year, source, days, caller), year);
    }

    /** As the HTTP contract names it. */
    private static String field(CalendarFault.At at) {
        if (at.row() == 0) {
            return "days";
        }
        String column = GivenDay.OFF_DAY.equals(at.column()) ? "isOffDay" : at.column();
        return "days[" + (at.row() - 1) + "]" + (column == null ? "" : "." + column);
    }
}
