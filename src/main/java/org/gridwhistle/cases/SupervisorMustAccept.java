package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** After too many rounds only a supervisor may accept (domain.md, rule 6). */
public final class SupervisorMustAccept extends DomainRefusal {

    SupervisorMustAccept(String number) {
        super(ErrorCode.SUPERVISOR_MUST_ACCEPT, number);
    }
}
