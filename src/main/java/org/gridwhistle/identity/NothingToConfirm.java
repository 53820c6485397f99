package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** No second factor is being set up; one begins anew. */
public final class NothingToConfirm extends DomainRefusal {

    NothingToConfirm() {
        super(ErrorCode.NOTHING_TO_CONFIRM);
    }
}
