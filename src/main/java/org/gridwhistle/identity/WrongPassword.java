package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Whoever is signed in could not show again that it is them. */
public final class WrongPassword extends DomainRefusal {

    WrongPassword() {
        super(ErrorCode.WRONG_PASSWORD);
    }
}
