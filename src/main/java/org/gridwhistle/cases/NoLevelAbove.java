package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** A case of the county's level cannot be referred upward. */
public final class NoLevelAbove extends DomainRefusal {

    NoLevelAbove() {
        super(ErrorCode.ALREADY_AT_TOP_LEVEL);
    }
}
