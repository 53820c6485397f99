package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The caller may not do this to this case. */
public final class NotAllowed extends DomainRefusal {

    NotAllowed() {
        super(ErrorCode.NOT_ALLOWED);
    }
}
