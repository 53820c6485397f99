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

    /** @throws IllegalStateException when its evaluation clock still runs, or when somebody evaluated */
    public void close(String caseNumber) {
        var c = desk.take(caseNumber);
        var now = desk.now();
        c.runningClock(ClockKind.EVALUATE, null)
                .filter(clock -> !clock.dueAt().isAfter(now.toInstant()))
                .orElseThrow(() -> new IllegalStateException(caseNumber + " may still be evaluated"));
        c.closeUnevaluated(now);
        desk.file(c);
    }
}
