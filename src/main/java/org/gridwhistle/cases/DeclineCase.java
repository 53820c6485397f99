package org.gridwhistle.cases;

import org.gridwhistle.roster.Groups;
import org.gridwhistle.shared.UseCase;

/** 婉拒: a deputy who was asked says no, with a reason on record; when all who were asked did, the station decides. */
@UseCase
public class DeclineCase {

    private final CaseDesk desk;
    private final Cases cases;
    private final Groups groups;
    private final CaseProcess process;

    DeclineCase(CaseDesk desk, Cases cases, Groups groups, CaseProcess process) {
        this.desk = desk;
        this.cases = cases;
        this.groups = groups;
        this.process = process;
    }

    public CaseView decline(Act act, String reason) {
        var c = desk.take(act, CaseAction.DECLINE);
        var now = desk.now();
        c.decline(reason, Actor.of(act.caller()), now);
        cases.addDecline(c, act.caller().id(), reason, now.toInstant());
        boolean nobodyLeft = nobodyLeft(c);
        if (nobodyLeft) {
            c.handToStation(now);
        }
        desk.file(c);
        if (nobodyLeft) {
            process.leave(c.number(), Stage.CLAIMING, Step.DECLINED_BY_ALL);
        }
        return desk.answer(c, act);
    }

    private boolean nobodyLeft(Case c) {
        var circle = cases.circleOf(c);
        return cases.declinedBy(c).containsAll(groups.deputiesOf(circle.groups(), circle.stations()));
    }
}
