package org.gridwhistle.shared;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an act in one transaction and, when it collided with another (optimistic lock, deadlock, lock wait), once more as
 * a whole: at most {@value #ATTEMPTS} times with a random pause. What is left is {@link Busy}, never a server error.
 */
@Component
public class Commands {

    static final int ATTEMPTS = 3;
    private static final long LONGEST_PAUSE_NANOS = 50_000_000;
    private static final long LONGEST_WAIT_SECONDS = 10;

    /** For who needs a second connection within an act: were all taken by acts, each would wait for another. */
    private static final int CONNECTIONS_KEPT_FREE = 4;

    private final TransactionTemplate transaction;
    private final List<ConflictDetector> detectors;
    private final List<ActWitness> witnesses;
    private final Semaphore doors;

    Commands(
            PlatformTransactionManager transactions,
            List<ConflictDetector> detectors,
            List<ActWitness> witnesses,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.transaction = new TransactionTemplate(transactions);
        this.detectors = detectors;
        this.witnesses = witnesses;
        this.doors = new Semaphore(Math.max(1, connections - CONNECTIONS_KEPT_FREE), true);
    }

    public <T> T run(Supplier<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // part of a larger command, which alone can be tried again
            return act.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return oneOfAFew(act);
            } catch (RuntimeException failure) {
                if (!isConflict(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    throw new Busy();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
            }
        }
    }

    private <T> T oneOfAFew(Supplier<T> act) {
        try {
            if (!doors.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainRefusal(ErrorCode.UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DomainRefusal(ErrorCode.UNAVAILABLE);
        }
        try {
            return transaction.execute(status -> {
                T result = act.get();
                witnesses.forEach(ActWitness::aboutToCommit);
                return result;
            });
        } finally {
            doors.release();
        }
    }

    public void run(Runnable act) {
        run(() -> {
            act.run();
            return null;
        });
    }

    private boolean isConflict(RuntimeException failure) {
        return detectors.stream().anyMatch(detector -> detector.isConflict(failure));
    }
}
