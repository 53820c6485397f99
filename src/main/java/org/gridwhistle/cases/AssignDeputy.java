package org.gridwhistle.cases;

import org.gridwhistle.roster.Groups;
import org.gridwhistle.roster.People;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 指派: the group's leader or the station names the deputy, instead of waiting for one, or hands over to another. */
@UseCase
public class AssignDeputy {

    private final CaseDesk desk;
    private final Cases cases;
    private final Groups groups;
    private final People people;
    private final CaseProcess process;

    AssignDeputy(CaseDesk desk, Cases cases, Groups groups, People people, CaseProcess process) {
        this.desk = desk;
        this.cases = cases;
        this.groups = groups;
        this.people = people;
        this.process = process;
    }

    public CaseView assign(Act act, long deputyId, String reason) {
        var c = desk.take(act, CaseAction.ASSIGN);
        var circle = cases.circleOf(c);
        if (!groups.deputiesOf(circle.groups(), circle.stations()).contains(deputyId)) {
            throw new DomainRefusal(ErrorCode.DEPUTY_NOT_IN_GROUP);
        }
        Stage from = c.stage();
        c.assign(new Person(deputyId, people.name(deputyId)), reason, Actor.of(act.caller()), desk.now());
        desk.file(c);
        if (from == Stage.CLAIMING) {
            process.leave(c.number(), from, Step.CLAIMED);
        }
        return desk.answer(c, act);
    }
}
