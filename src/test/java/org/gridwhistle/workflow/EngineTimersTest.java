package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The time machine's hands on the engine: a clock that is moved, and timers that run in order. */
@Tag("database")
class EngineTimersTest {

    private BareEngine bare;
    private Instant start;

    @BeforeEach
    void start() throws Exception {
        bare = new BareEngine();
        start = bare.clock.instant();
    }

    @AfterEach
    void stop() {
        bare.close();
    }

    @Test
    void runsWhatIsDueEarliestFirstUntilNothingIsLeft() {
        claiming("WG1", in(3));
        claiming("WG2", in(1), in(2), in(4), in(8));
        claiming("WG3", in(9));

        assertThat(bare.timers.nextDueUntil(in(1).minusSeconds(1))).isEmpty();
        assertThat(bare.timers.nextDueUntil(in(5))).contains(in(1));
        assertThat(bare.timers.runDue()).isZero();

        bare.show(in(5));
        assertThat(bare.timers.runDue()).isEqualTo(2);
        assertThat(bare.cases.taken).containsExactly(in(1), in(2), in(4), in(3));
        assertThat(bare.timers.nextDueUntil(in(8))).contains(in(8));
    }

    @Test
    void showsTheEngineTheApplicationsTime() {
        bare.show(in(24 * 3));

        bare.process.start("WG1", Stage.TRIAGE);

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(in(24 * 3), in(24 * 3).plusSeconds(60));
        assertThat(bare.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey("WG1")
                        .singleResult()
                        .getStartTime())
                .isBetween(Date.from(in(24 * 3)), Date.from(in(24 * 3).plusSeconds(60)), true, true);
    }

    @Test
    void triesAFailedTimerAgainLaterAndKeepsRunningTheOthers() {
        claiming("WG1", in(1));
        bare.cases.fail(new IllegalStateException("the mail server is on fire"));
        bare.show(in(1));
        assertThat(bare.timers.runDue()).isEqualTo(1);
        assertThat(bare.timers.runDue()).isZero();

        bare.cases.fail(null);
        var again = bare.timers.nextDueUntil(in(2)).orElseThrow();
        assertThat(again).isBetween(in(1).plusSeconds(55), in(1).plusSeconds(65));
        bare.show(again);
        assertThat(bare.timers.runDue()).isEqualTo(1);
        assertThat(bare.cases.advances).containsExactly(BusinessKey.ofCase("WG1"));
    }

    @Test
    void givesUpAfterFourTriesAndLeavesTheRestToPeople() {
        claiming("WG1", in(1));
        bare.cases.fail(new IllegalStateException("the mail server is on fire"));

        int tries = 0;
        var due = bare.timers.nextDueUntil(in(24));
        while (due.isPresent()) {
            bare.show(due.get());
            tries += bare.timers.runDue();
            due = bare.timers.nextDueUntil(in(24));
        }

        assertThat(tries).isEqualTo(4);
        assertThat(new EngineStanding(bare.engine).stuckTimers(start, 10))
                .singleElement()
                .satisfies(stuck -> {
                    assertThat(stuck.caseNumber()).isEqualTo("WG1");
                    assertThat(stuck.element()).isEqualTo("timer_nextRung");
                    assertThat(stuck.reason()).contains("on fire");
                });
    }

    @Test
    void leavesTimersAloneWhoseCaseIsOver() {
        claiming("WG1", in(1));
        bare.process.end("WG1", Step.WITHDRAWN);

        bare.show(in(2));
        assertThat(bare.timers.runDue()).isZero();
    }

    private void claiming(String number, Instant... rungs) {
        bare.cases.rungs(number, null, rungs);
        bare.process.start(number, Stage.CLAIMING);
    }

    private Instant in(int hours) {
        return start.plus(Duration.ofHours(hours));
    }
}
