package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.UseCase;

/** 核实通过: the deputy saw on the spot that the departments' answer holds. */
@UseCase
public class AcceptReply {

    private final CaseDesk desk;
    private final CaseProcess process;

    AcceptReply(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView accept(Act act, String text) {
        var c = desk.take(act, CaseAction.ACCEPT);
        boolean asSupervisor =
                act.caller().has(Role.SUPERVISOR) && act.caller().region().covers(c.regionPrefix());
        c.accept(text, desk.plan(ClockKind.EVALUATE, c), Actor.of(act.caller()), asSupervisor, desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.VERIFYING, Step.ACCEPTED);
        return desk.answer(c, act);
    }
}
