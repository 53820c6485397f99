package org.gridwhistle.calendar;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** What counted in a year that is over has been counted; nobody rewrites it. */
public final class CalendarYearOver extends DomainRefusal {

    CalendarYearOver(int year) {
        // as text, for a year is no quantity
        super(ErrorCode.CALENDAR_YEAR_OVER, String.valueOf(year));
    }
}
