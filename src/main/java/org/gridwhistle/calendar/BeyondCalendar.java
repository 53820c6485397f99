package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** A time so far off that no working calendar reaches it; counting there would mean nothing and might never end. */
public class BeyondCalendar extends DomainRefusal {

    private final String sentence;

    BeyondCalendar(Object time) {
        super(
                ErrorCode.INVALID_FIELD,
                List.of(new FieldError("time", "BEYOND_CALENDAR", "calendar.beyondCalendar")),
                String.valueOf(time));
        sentence = "no working calendar reaches " + time;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
