package org.gridwhistle.cases;

import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;

/** The case has moved on; names the stage it stands at and who holds it. */
public final class WrongStage extends DomainRefusal {

    WrongStage(Stage stage, String holder) {
        super(ErrorCode.WRONG_STAGE, stage, holder);
    }
}
