package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Name and password do not belong together; which of the two is wrong, or whether there is such a name, stays unsaid. */
public final class BadCredentials extends DomainRefusal {

    BadCredentials() {
        super(ErrorCode.BAD_CREDENTIALS);
    }
}
