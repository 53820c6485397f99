package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** A case may be reopened within thirty days of its close. */
public final class ReopenWindowOver extends DomainRefusal {

    ReopenWindowOver() {
        super(ErrorCode.REOPEN_WINDOW_OVER);
    }
}
