package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** 纳入计划 needs the date it is planned for. */
public final class PlannedDateMissing extends DomainRefusal {

    PlannedDateMissing() {
        super(ErrorCode.PLANNED_DATE_MISSING);
    }
}
