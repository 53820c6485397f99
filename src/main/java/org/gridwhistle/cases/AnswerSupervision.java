package org.gridwhistle.cases;

import org.gridwhistle.shared.UseCase;

/** 答复督办: whoever holds the case says why it is late and what comes next. */
@UseCase
public class AnswerSupervision {

    private final CaseDesk desk;
    private final SupervisionProcess process;

    AnswerSupervision(CaseDesk desk, SupervisionProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView answer(Act act, String text) {
        var c = desk.take(act, CaseAction.ANSWER_SUPERVISION);
        var task = c.supervisionUnderWay().orElseThrow();
        c.answerSupervision(text, Actor.of(act.caller()), desk.now());
        desk.file(c);
        process.answered(c.number(), task.id());
        return desk.answer(c, act);
    }
}
