package org.gridwhistle.cases;

import java.time.LocalDate;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.UseCase;

/** 自行办结: the deputy settled it; the people who raised it are asked whether they are satisfied. */
@UseCase
public class ResolveCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    ResolveCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView resolve(Act act, Outcome result, String text, LocalDate plannedFor) {
        var c = desk.take(act, CaseAction.RESOLVE);
        c.resolve(result, text, plannedFor, desk.plan(ClockKind.EVALUATE, c), Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.HANDLING, Step.RESOLVED);
        return desk.answer(c, act);
    }
}
