package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;

class EngineConflictsTest {

    private final EngineConflicts conflicts = new EngineConflicts();

    @Test
    void knowsTheEnginesKinds() {
        var deadlock = new ProcessEngineException("deadlock");
        deadlock.setCode(BuiltinExceptionCode.DEADLOCK.getCode());

        assertThat(conflicts.isConflict(new OptimisticLockingException("moved on")))
                .isTrue();
        assertThat(conflicts.isConflict(deadlock)).isTrue();
        assertThat(conflicts.isConflict(new ProcessEngineException("no such process")))
                .isFalse();
    }

    @Test
    void knowsTheDatabasesKindsHoweverDeepTheyAreWrapped() {
        assertThat(conflicts.isConflict(new CannotAcquireLockException("wait"))).isTrue();
        assertThat(conflicts.isConflict(
                        new ProcessEngineException("flush", new SQLException("Deadlock found", "40001", 1213))))
                .isTrue();
        assertThat(conflicts.isConflict(new IllegalStateException(new SQLException("Lock wait", "HY000", 1205))))
                .isTrue();
        assertThat(conflicts.isConflict(new IllegalStateException(new SQLException("Lock timeout", "HYT00", 50200))))
                .isTrue();
    }

    @Test
    void takesNothingElseForOne() {
        assertThat(conflicts.isConflict(new DuplicateKeyException("twice"))).isFalse();
        assertThat(conflicts.isConflict(new IllegalArgumentException())).isFalse();
    }
}
