package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.calendar.CalendarDesk.Taken;
import org.gridwhistle.calendar.CalendarViews.ClosingView;
import org.gridwhistle.calendar.CalendarViews.WorkingHoursView;
import org.gridwhistle.calendar.CalendarViews.YearView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar for reading, as the tables are now: whoever changes it has to see what is there. */
@Component
@Transactional(readOnly = true)
public class CalendarQueries {

    private final CalendarMapper mapper;
    private final CalendarBook book;
    private final CalendarAnswers answers;

    CalendarQueries(CalendarMapper mapper, CalendarBook book, CalendarAnswers answers) {
        this.mapper = mapper;
        this.book = book;
        this.answers = answers;
    }

    /** A year that is not announced is one as well; plain weekdays count in it. */
    public YearView year(int year) {
        return answers.year(present(), year);
    }

    /** @param year only those that lie in it, null for all */
    public List<ClosingView> closings(Integer year) {
        return answers.closings(present(), year);
    }

    public WorkingHoursView workingHours() {
        return answers.workingHours(present());
    }

    private Taken present() {
        // the version first: whoever then writes by an older one than what it saw is refused, never the other way round
        long revision = mapper.revision(ChangeStamp.Subject.CALENDAR);
        return new Taken(book.read(), revision);
    }
}
