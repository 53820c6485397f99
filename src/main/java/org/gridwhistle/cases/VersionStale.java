package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The caller acted on an older version of the case than the present one. */
public final class VersionStale extends DomainRefusal {

    VersionStale(int present) {
        super(ErrorCode.VERSION_STALE, present);
    }
}
