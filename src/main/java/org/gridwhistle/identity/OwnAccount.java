package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** An administrator's own account is somebody else's to change, so that nobody locks themselves out. */
public final class OwnAccount extends DomainRefusal {

    OwnAccount() {
        super(ErrorCode.OWN_ACCOUNT);
    }
}
