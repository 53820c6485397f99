package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** This account may not do without a second factor. */
public final class SecondFactorMandatory extends DomainRefusal {

    SecondFactorMandatory() {
        super(ErrorCode.SECOND_FACTOR_MANDATORY);
    }
}
