package org.gridwhistle.cases;

import java.time.OffsetDateTime;
import org.gridwhistle.shared.UseCase;

/**
 * 催办督办阶梯: a rung of a clock fell due. The holder is reminded, the light turns, the circle of those who may claim
 * widens, the case climbs; each rung once per clock. Source: domain.md, clocks.
 */
@UseCase
public class AdvanceClock {

    private final CaseDesk desk;
    private final LevelAbove levelAbove;

    AdvanceClock(CaseDesk desk, LevelAbove levelAbove) {
        this.desk = desk;
        this.levelAbove = levelAbove;
    }

    /**
     * Takes every rung that is due by now.
     *
     * @param assignmentId for a department's clocks; null for the case's own. An evaluation's clock only reminds: what
     *     comes at its end is {@link CloseUnevaluated}, not lateness
     */
    public void advance(String caseNumber, Long assignmentId) {
        var c = desk.take(caseNumber);
        OffsetDateTime now = desk.now();
        boolean moved = false;
        for (var clock : c.runningClocksOf(assignmentId)) {
            while (clock.owes(now.toInstant())) {
                c.pass(clock, levelAbove.of(c).orElse(null), now);
                moved = true;
            }
        }
        if (moved || c.isToBeLit(now.toInstant())) {
            desk.file(c);
        }
    }
}
