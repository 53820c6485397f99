package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.shared.UseCase;

/** 重启: within thirty days of its close a case starts a new round, with the same deputy if still in the group. */
@UseCase
public class ReopenCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final Groups groups;
    private final CaseProcess process;

    ReopenCase(CaseDesk desk, Cases cases, Groups groups, CaseProcess process) {
        this.desk = desk;
        this.cases = cases;
        this.groups = groups;
        this.process = process;
    }

    public CaseView reopen(Act act, String reason) {
        var c = desk.take(act, CaseAction.REOPEN);
        boolean asked = !deputyIsStillThere(c) && c.dispatchNo() > 0;
        Case.Target to = asked ? GroupTarget.homeOf(c, groups) : null;
        ClockPlan claiming = asked ? desk.plan(ClockKind.CLAIM, c) : null;
        c.reopen(reason, desk.plan(ClockKind.HANDLE, c), to, claiming, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.start(c.number(), c.stage());
        return desk.answer(c, act);
    }

    private boolean deputyIsStillThere(Case c) {
        var circle = cases.circleOf(c);
        return c.deputy() != null
                && groups.deputiesOf(circle.groups(), circle.stations())
                        .contains(c.deputy().id());
    }
}
