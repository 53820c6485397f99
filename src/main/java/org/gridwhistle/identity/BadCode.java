package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The code is wrong, is over, or was used before; which of them stays unsaid. */
public final class BadCode extends DomainRefusal {

    BadCode() {
        super(ErrorCode.BAD_CODE);
    }
}
