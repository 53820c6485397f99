package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** No account has that id. */
public final class NoSuchAccount extends DomainRefusal {

    NoSuchAccount(long id) {
        super(ErrorCode.NOT_FOUND, id);
    }
}
