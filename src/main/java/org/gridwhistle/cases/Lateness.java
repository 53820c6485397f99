package org.gridwhistle.cases;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwhistle.calendar.ClockKind;
import org.gridwhistle.calendar.Rung;

/** 催办督办 of one case: whoever is late is urged and reminded, then overtaken, and answers to a supervisor for it. */
final class Lateness {

    private final Case c;
    private final CaseClocks clocks;

    Lateness(Case c, CaseClocks clocks) {
        this.c = c;
        this.clocks = clocks;
    }

    void urge(String text, Actor actor, OffsetDateTime now) {
        c.urgeCount++;
        c.record(actor, "urge", c.stage, text, Map.of("count", c.urgeCount), now);
    }

    void pass(CaseClock clock, Case.Target above, OffsetDateTime now) {
        Rung rung = clock.nextRung().orElseThrow();
        clock.pass(rung);
        var data = new LinkedHashMap<String, Object>();
        data.put("clock", clock.kind().name());
        data.put("dueAt", CaseFile.text(clock.dueAt(), now));
        clocks.assignment(clock).ifPresent(of -> data.put("department", of.departmentName()));
        switch (rung) {
            case REMIND -> c.record(null, "remind", c.stage, null, data, now);
            case YELLOW -> {
                if (c.stage == Stage.CLAIMING && clock.kind() == ClockKind.CLAIM && c.groupId != null) {
                    openTo(c.stationId);
                    data.put("openedTo", c.stationName);
                }
                c.record(null, "turn-yellow", c.stage, null, data, now);
            }
            case RED -> {
                c.record(null, "turn-red", c.stage, null, data, now);
                climb(above, now);
                supervise(now);
            }
            case LISTED -> {
                c.listed = true;
                c.record(null, "list", c.stage, null, data, now);
            }
        }
    }

    private void climb(Case.Target above, OffsetDateTime now) {
        if (c.level.above().isEmpty()) {
            return;
        }
        c.level = c.level.above().get();
        var data = new LinkedHashMap<String, Object>();
        data.put("level", c.level.name());
        if (above != null) {
            data.put("station", above.stationName());
            if (c.stage == Stage.CLAIMING) {
                openTo(above.stationId());
            }
            if (c.stage == Stage.CLAIMING || c.stage == Stage.TRIAGE) {
                c.stationId = above.stationId();
                c.stationName = above.stationName();
            }
            if (c.stage == Stage.TRIAGE) {
                c.heldSince = now.toInstant();
            }
        }
        c.record(null, "climb", c.stage, null, data, now);
    }

    private void openTo(Long station) {
        c.openings.add(new Case.CircleOpening(c.dispatchNo, null, station));
    }

    /** 督办: one task at a time, however many clocks turn red. */
    void supervise(OffsetDateTime now) {
        if (c.supervisionUnderWay().isEmpty()) {
            c.supervisions.add(Supervision.open(now.toInstant()));
            c.supervisionCount++;
            c.record(null, "supervise", c.stage, null, Map.of(), now);
        }
    }

    void answer(String text, Actor actor, OffsetDateTime now) {
        c.supervisionUnderWay().orElseThrow().answer(text, actor, now.toInstant());
        c.record(actor, "answer-supervision", c.stage, text, Map.of(), now);
    }

    void decide(boolean accept, String reason, Actor actor, OffsetDateTime now) {
        c.supervisionUnderWay().orElseThrow().decide(accept, reason, actor, now.toInstant());
        c.record(actor, "decide-supervision", c.stage, reason, Map.of("accept", accept), now);
    }
}
