package org.gridwhistle.calendar;

import java.util.List;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** No calendar can be made of what was asked; nothing was changed, and each fault is named with its place. */
public final class CalendarRejected extends DomainRefusal {

    CalendarRejected(List<FieldError> faults) {
        super(ErrorCode.CALENDAR_REJECTED, faults, faults.size());
    }
}
