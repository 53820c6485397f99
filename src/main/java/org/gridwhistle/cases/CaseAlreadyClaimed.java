package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Another deputy was first (domain.md, rule 2); names the winner, and where the case stands now. */
public final class CaseAlreadyClaimed extends DomainRefusal {

    CaseAlreadyClaimed(String deputyName, Stage stage) {
        super(ErrorCode.CASE_ALREADY_CLAIMED, deputyName, stage);
    }
}
