package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Somebody signs in under that name already. */
public final class UsernameTaken extends DomainRefusal {

    UsernameTaken(String username) {
        super(ErrorCode.USERNAME_TAKEN, username);
    }
}
