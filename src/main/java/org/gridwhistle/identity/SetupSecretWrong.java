package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The secret is not the one that the console shows, or was used. */
public final class SetupSecretWrong extends DomainRefusal {

    SetupSecretWrong() {
        super(ErrorCode.SETUP_SECRET_WRONG);
    }
}
