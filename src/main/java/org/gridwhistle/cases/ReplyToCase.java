package org.gridwhistle.cases;

import java.time.LocalDate;
import org.gridwhistle.identity.Role;
import org.gridwhistle.shared.UseCase;

/** 答复: a department says what it did, explains, or plans; the lead answers last, then the deputy verifies. */
@UseCase
public class ReplyToCase {

    private final CaseDesk desk;
    private final CaseProcess process;

    ReplyToCase(CaseDesk desk, CaseProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public CaseView reply(Act act, Outcome result, String text, LocalDate plannedFor) {
        var c = desk.take(act, CaseAction.REPLY);
        var mine = c.openAssignmentOf(act.caller().memberships().department()).orElseThrow(NotAllowed::new);
        c.reply(mine, result, text, plannedFor, Actor.of(act.caller(), Role.DEPARTMENT), desk.now());
        desk.file(c);
        process.replied(c.number(), mine.id());
        return desk.answer(c, act);
    }
}
