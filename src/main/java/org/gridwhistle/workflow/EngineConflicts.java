package org.gridwhistle.workflow;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.gridwhistle.shared.ConflictDetector;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Two acts collided: in the engine (optimistic lock, deadlock) or in our tables (deadlock, lock wait). */
@Component
class EngineConflicts implements ConflictDetector {

    private static final int MYSQL_LOCK_WAIT = 1205;
    private static final int MYSQL_DEADLOCK = 1213;
    private static final int H2_DEADLOCK = 40001;
    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final Set<Integer> SQL_CONFLICTS =
            Set.of(MYSQL_LOCK_WAIT, MYSQL_DEADLOCK, H2_DEADLOCK, H2_LOCK_TIMEOUT, H2_CONCURRENT_UPDATE);

    @Override
    public boolean isConflict(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (isOne(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable failure) {
        if (failure instanceof ProcessEngineException engine) {
            return engine instanceof OptimisticLockingException
                    || Integer.valueOf(BuiltinExceptionCode.DEADLOCK.getCode()).equals(engine.getCode());
        }
        if (failure instanceof SQLException sql) {
            return SQL_CONFLICTS.contains(sql.getErrorCode());
        }
        return failure instanceof ConcurrencyFailureException;
    }
}
