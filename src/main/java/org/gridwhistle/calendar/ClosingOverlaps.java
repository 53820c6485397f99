package org.gridwhistle.calendar;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The same region is closed on one of these days already. */
public final class ClosingOverlaps extends DomainRefusal {

    ClosingOverlaps(ClosingRow other) {
        super(ErrorCode.CLOSING_OVERLAPS, other.firstDay(), other.lastDay(), other.reason());
    }
}
