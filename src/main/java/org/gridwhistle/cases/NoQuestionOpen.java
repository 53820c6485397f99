package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** Nobody asked the raiser anything, so there is nothing to supplement. */
public final class NoQuestionOpen extends DomainRefusal {

    NoQuestionOpen(String number) {
        super(ErrorCode.NO_QUESTION_OPEN, number);
    }
}
