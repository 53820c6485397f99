package org.gridwhistle.cases;

import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.shared.UseCase;

/** 提级: beyond this level's means; the next level's station and its deputies get the case. */
@UseCase
public class ReferUpward {

    private final CaseDesk desk;
    private final LevelAbove levelAbove;
    private final CaseProcess process;

    ReferUpward(CaseDesk desk, LevelAbove levelAbove, CaseProcess process) {
        this.desk = desk;
        this.levelAbove = levelAbove;
        this.process = process;
    }

    public CaseView refer(Act act, String reason) {
        var c = desk.take(act, CaseAction.REFER_UPWARD);
        var above = levelAbove.of(c).orElseThrow(NoStationAbove::new);
        c.referUpward(reason, above, desk.plan(ClockKind.CLAIM, c), Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.leave(c.number(), Stage.HANDLING, Step.REFERRED_UPWARD);
        return desk.answer(c, act);
    }
}
