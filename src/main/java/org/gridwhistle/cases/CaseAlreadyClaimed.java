package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Another deputy was first (domain.md, rule 2); names the winner. */
public final class CaseAlreadyClaimed extends DomainRefusal {

    CaseAlreadyClaimed(String deputyName) {
        super(ErrorCode.CASE_ALREADY_CLAIMED, deputyName);
    }
}
