package org.gridwhistle.cases;

import java.util.List;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.dispatch.Reason;
import org.gridwhistle.roster.Groups;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.gridwhistle.shared.UseCase;

/** 人工派单: the station or a supervisor sends a case to a group, whatever the rules said. */
@UseCase
public class DispatchCase {

    private final CaseDesk desk;
    private final Groups groups;
    private final CaseProcess process;
    private final RunningClocks clocks;

    DispatchCase(CaseDesk desk, Groups groups, CaseProcess process, RunningClocks clocks) {
        this.desk = desk;
        this.groups = groups;
        this.process = process;
        this.clocks = clocks;
    }

    public CaseView dispatch(Act act, long groupId, String reason) {
        var c = desk.take(act, CaseAction.DISPATCH);
        var group = groups.byId(groupId)
                .filter(one -> act.caller().region().covers(one.station().regionPrefix())
                        || one.station().regionPrefix().startsWith(c.regionPrefix())
                        || c.regionPrefix().startsWith(one.station().regionPrefix()))
                .orElseThrow(() -> new DomainRefusal(ErrorCode.UNKNOWN_GROUP));
        Stage from = c.stage();
        var explanation =
                new DispatchExplanation(List.of(Reason.of("byHand", act.caller().name(), reason)), List.of());
        c.dispatch(
                GroupTarget.of(group),
                explanation,
                desk.plan(ClockKind.CLAIM, c),
                Actor.of(act.caller()),
                reason,
                desk.now());
        desk.file(c);
        if (from == Stage.TRIAGE) {
            process.leave(c.number(), from, Step.DISPATCHED);
        } else {
            process.retime(clocks.timersOf(c));
        }
        return desk.answer(c, act);
    }
}
