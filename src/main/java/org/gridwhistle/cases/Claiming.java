package org.gridwhistle.cases;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.ClockPlan;

/** 派单与报到 of one case: deputies are asked, one takes it, and whoever lets go of it turns it to others. */
final class Claiming {

    private final Case c;
    private final CaseClocks clocks;

    Claiming(Case c, CaseClocks clocks) {
        this.c = c;
        this.clocks = clocks;
    }

    void dispatch(
            Case.Target target,
            DispatchExplanation explanation,
            ClockPlan claimBy,
            Actor by,
            String reason,
            OffsetDateTime now) {
        Stage from = c.stage;
        c.dispatch = explanation;
        turnTo(target, claimBy, now);
        var data = new LinkedHashMap<String, Object>();
        data.put("group", target.groupName());
        data.put("station", target.stationName());
        c.record(by, "dispatch", from, reason, data, now);
    }

    void turnTo(Case.Target target, ClockPlan claimBy, OffsetDateTime now) {
        c.groupId = target.groupId();
        c.groupName = target.groupName();
        c.stationId = target.stationId();
        c.stationName = target.stationName();
        c.deputyId = null;
        c.deputyName = null;
        if (target.level().compareTo(c.level) > 0) {
            c.level = target.level();
        }
        c.stage = Stage.CLAIMING;
        c.dispatchNo++;
        c.openings.add(new Case.CircleOpening(c.dispatchNo, c.groupId, c.groupId == null ? c.stationId : null));
        clocks.end(ClockKind.CLAIM, now);
        clocks.start(claimBy, null);
        c.claimDueAt = claimBy.dueAt();
        c.heldSince = now.toInstant();
    }

    void take(Person deputy, String action, String reason, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        c.deputyId = deputy.id();
        c.deputyName = deputy.name();
        c.heldSince = now.toInstant();
        c.stage = Stage.HANDLING;
        clocks.end(ClockKind.CLAIM, now);
        c.record(actor, action, from, reason, Map.of("deputy", deputy.name()), now);
    }

    void decline(String reason, Actor actor, OffsetDateTime now) {
        c.record(actor, "decline", c.stage, reason, Map.of(), now);
    }

    void handToStation(OffsetDateTime now) {
        Stage from = c.stage;
        c.stage = Stage.TRIAGE;
        c.claimDueAt = null;
        clocks.end(ClockKind.CLAIM, now);
        c.record(null, "all-declined", from, null, Map.of(), now);
    }

    void release(String reason, Case.Target back, ClockPlan claimBy, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        var before = c.deputyName;
        turnTo(back, claimBy, now);
        c.record(actor, "release", from, reason, Map.of("deputy", before), now);
    }

    void referUpward(String reason, Case.Target above, ClockPlan claimBy, Actor actor, OffsetDateTime now) {
        Stage from = c.stage;
        turnTo(above, claimBy, now);
        c.record(actor, "refer-upward", from, reason, Map.of("level", c.level.name(), "station", c.stationName), now);
    }
}
