package org.badwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** A refusal that does not say what is the case. */
class CaseClaimException extends DomainRefusal {

    private static final long serialVersionUID = 1;

    CaseClaimException() {
        super(ErrorCode.NOT_ALLOWED);
    }
}
