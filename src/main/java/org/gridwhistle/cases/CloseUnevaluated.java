package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.UseCase;

/** 逾期未评价: nobody said anything in time; the case closes without an evaluation, which counts in no satisfaction rate. */
@UseCase
public class CloseUnevaluated {

    private final CaseDesk desk;

    CloseUnevaluated(CaseDesk desk) {
        this.desk = desk;
    }

    /** @return whether the case is closed now; false while its evaluation clock still runs, or when somebody evaluated */
    public boolean closeIfSilent(String caseNumber) {
        var c = desk.take(caseNumber);
        var now = desk.now();
        var clock = c.runningClock(ClockKind.EVALUATE, null);
        if (clock.isEmpty() || clock.get().dueAt().isAfter(now.toInstant())) {
            return !c.isOpen();
        }
        c.closeUnevaluated(now);
        desk.file(c);
        return true;
    }
}
