package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.shared.UseCase;

/** 退回小组: the deputy cannot go on; the case is open to claims again. */
@UseCase
public class ReleaseCase {

    private final CaseDesk desk;
    private final Groups groups;
    private final CaseProcess process;

    ReleaseCase(CaseDesk desk, Groups groups, CaseProcess process) {
        this.desk = desk;
        this.groups = groups;
        this.process = process;
    }

    public CaseView release(Act act, String reason) {
        var c = desk.take(act, CaseAction.RELEASE);
        c.release(
                reason,
                GroupTarget.homeOf(c, groups),
                desk.plan(ClockKind.CLAIM, c),
                Actor.of(act.caller()),
                desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.HANDLING, Step.RELEASED);
        return desk.answer(c, act);
    }
}
