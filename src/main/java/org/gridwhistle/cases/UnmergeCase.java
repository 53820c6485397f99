package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.UseCase;

/** 撤销并案: whoever merged takes it back on the same day. */
@UseCase
public class UnmergeCase {

    private final CaseDesk desk;
    private final CaseProcess process;
    private final Cases cases;

    UnmergeCase(CaseDesk desk, CaseProcess process, Cases cases) {
        this.desk = desk;
        this.process = process;
        this.cases = cases;
    }

    public CaseView unmerge(Act act, String reason) {
        var c = desk.take(act, CaseAction.UNMERGE);
        var main = cases.lock(c.mergedInto()).orElseThrow();
        c.unmerge(main, reason, desk.replanning(c), desk.plan(ClockKind.HANDLE, c), Actor.of(act.caller()), desk.now());
        desk.file(c);
        desk.file(main);
        process.start(c.number(), c.stage());
        return desk.answer(c, act);
    }
}
