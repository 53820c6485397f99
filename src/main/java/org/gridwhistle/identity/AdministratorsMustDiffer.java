package org.gridwhistle.identity;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** System, security and audit are three people: no account holds two of these roles (domain.md, who uses it). */
public final class AdministratorsMustDiffer extends DomainRefusal {

    AdministratorsMustDiffer() {
        super(ErrorCode.ADMINISTRATORS_MUST_DIFFER);
    }
}
