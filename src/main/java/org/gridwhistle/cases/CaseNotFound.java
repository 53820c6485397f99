package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** No such case, or not one the caller may know of; the two are not told apart. */
public final class CaseNotFound extends DomainRefusal {

    CaseNotFound(String number) {
        super(ErrorCode.NOT_FOUND, number);
    }
}
