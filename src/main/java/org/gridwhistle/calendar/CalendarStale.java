package org.gridwhistle.calendar;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The caller changes an older calendar than the present one. */
public final class CalendarStale extends DomainRefusal {

    CalendarStale(long present) {
        super(ErrorCode.VERSION_STALE, present);
    }
}
