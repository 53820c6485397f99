package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Whoever administers the product reads no case content, so an administrator's account holds no other role. */
public final class AdministratorHandlesNoCases extends DomainRefusal {

    AdministratorHandlesNoCases() {
        super(ErrorCode.ADMINISTRATOR_HANDLES_NO_CASES);
    }
}
