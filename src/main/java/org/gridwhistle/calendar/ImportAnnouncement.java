package org.gridwhistle.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import org.gridwhistle.calendar.CalendarViews.YearView;
import org.gridwhistle.identity.Caller;
import org.gridwhistle.shared.UseCase;

/** 导入放假安排: the official announcement of a year from a file; the same file again changes nothing. */
@UseCase
public class ImportAnnouncement {

    private final CalendarDesk desk;
    private final AnnouncementReader reader;
    private final YearTable table;
    private final CalendarAnswers answers;
    private final FaultSentences sentences;

    ImportAnnouncement(
            CalendarDesk desk,
            AnnouncementReader reader,
            YearTable table,
            CalendarAnswers answers,
            FaultSentences sentences) {
        this.desk = desk;
        this.reader = reader;
        this.table = table;
        this.answers = answers;
        this.sentences = sentences;
    }

    /**
     * @param expectedVersion of the calendar as the caller has seen it, null for whichever there is
     * @throws AnnouncementRejected when the file or a row of it is wrong
     * @throws CalendarYearOver when the year is over and was known
     */
    public YearView importFile(Caller caller, int year, byte[] file, Long expectedVersion) {
        var taken = desk.take(caller, expectedVersion);
        var reading = reader.read(year, file);
        var faults = new ArrayList<>(reading.faults());
        if (faults.isEmpty() || !reading.days().isEmpty()) {
            faults.addAll(YearRules.faults(year, reading.days(), taken.state().days()));
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CalendarFault.At::row));
            throw sentences.rejected(faults);
        }
        return answers.year(table.replace(taken, year, reading.source(), reading.days(), caller), year);
    }
}
