package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The password was right and the account asks for a code as well. */
public final class CodeRequired extends DomainRefusal {

    CodeRequired() {
        super(ErrorCode.SECOND_FACTOR_REQUIRED);
    }
}
