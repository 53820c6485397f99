package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gridwhistle.cases.Stage;
import org.gridwhistle.cases.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case and its process are never seen apart: the engine works in the act's transaction, both ways. */
@Tag("database")
class EngineTransactionTest {

    private static BareEngine bare;

    private String number;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @BeforeEach
    void prepare() {
        number = BareEngine.newNumber();
    }

    @Test
    void forgetsWhatItDidWhenTheActIsRolledBack() {
        bare.process.start(number, Stage.CLAIMING);

        bare.transaction.executeWithoutResult(status -> {
            bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
            bare.process.leave(number, Stage.HANDLING, Step.RELEASED);
            bare.process.leave(number, Stage.CLAIMING, Step.CLAIMED);
            status.setRollbackOnly();
        });

        assertThat(bare.standing(number)).containsExactly("userTask_claimCase");
        assertThat(bare.passed(number)).doesNotContain("userTask_handleCase");
    }

    @Test
    void leavesNothingBehindOfACaseThatWasNotRaisedAfterAll() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bare.transaction.executeWithoutResult(status -> {
                    bare.process.start(number, Stage.CLAIMING);
                    throw new IllegalStateException("the register is full");
                }));

        assertThat(bare.runs(number)).isFalse();
        assertThat(bare.passed(number)).isEmpty();
    }

    @Test
    void rollsBackWhatTheCaseDidInATimerThatFails() throws Exception {
        bare.process.start(number, Stage.CLAIMING);
        try (var connection = bare.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists rung_taken (number varchar(20))");
        }
        bare.cases.beforeAdvance(() -> bare.jdbc.update("insert into rung_taken values (?)", number));
        bare.cases.fail(new IllegalStateException("the mail server is on fire"));
        try {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> bare.fire(number, "timer_nextRung"));
        } finally {
            bare.cases.fail(null);
        }
        assertThat(taken()).isZero();

        bare.fire(number, "timer_nextRung");
        bare.cases.beforeAdvance(() -> {});
        assertThat(taken()).isOne();
    }

    private int taken() {
        return bare.jdbc.queryForObject("select count(*) from rung_taken where number = ?", Integer.class, number);
    }
}
