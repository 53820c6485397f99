package org.gridwhistle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gridwhistle.identity.SecurityEvent;
import org.gridwhistle.support.ScenarioTest;
import org.gridwhistle.support.SecondNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many write at once, on several nodes, and one chain comes of it. */
@ScenarioTest
@DisplayName("审计日志的并发写入")
class ConcurrentLinesTest {

    private static final int WRITERS = 4;
    private static final int LINES = 30;

    @Autowired
    ApplicationContext here;

    @Autowired
    AuditCheck check;

    @Autowired
    AuditHousekeeping housekeeping;

    @Autowired
    JdbcTemplate database;

    @Test
    void makesOneWholeChainOfWhatTwoNodesWriteAndSealAtOnce() throws Exception {
        long before;
        try (var other = SecondNode.beside(here)) {
            // what the other one's start wrote is there before
            before = check.verify().lines();
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                work.add(() -> write(here));
                work.add(() -> write(other.context()));
            }
            work.add(() -> seal(here.getBean(SealAudit.class)));
            work.add(() -> seal(other.context().getBean(SealAudit.class)));
            var threads = Executors.newFixedThreadPool(work.size());
            try {
                for (var done : threads.invokeAll(work)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            var verdict = other.context().getBean(AuditCheck.class).verify();
            assertThat(verdict.whole()).as("%s", verdict).isTrue();
        }
        var verdict = check.verify();
        assertThat(verdict.whole()).as("%s", verdict).isTrue();
        assertThat(verdict.lines() - before).isEqualTo(2L * WRITERS * LINES);
    }

    /** Every third transaction is undone, and its line with it. */
    private static Void write(ApplicationContext node) {
        var transaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        for (int i = 0; i < LINES; i++) {
            long account = i;
            transaction.executeWithoutResult(status -> node.publishEvent(new SecurityEvent.AccountEnabled(account)));
            if (i % 3 == 0) {
                transaction.executeWithoutResult(status -> {
                    node.publishEvent(new SecurityEvent.AccountDisabled(account));
                    status.setRollbackOnly();
                });
            }
        }
        return null;
    }

    private static Void seal(SealAudit sealing) {
        for (int i = 0; i < LINES; i++) {
            sealing.sealSome();
        }
        return null;
    }

    @Test
    void missesALineThatWasTakenAwayBeforeItWasSealed() {
        here.publishEvent(new SecurityEvent.AccountEnabled(4711L));
        String entryKey = database.queryForObject(
                "select entry_key from audit_entry where subject = 'accounts/4711'", String.class);
        database.update("delete from audit_entry where entry_key = ?", entryKey);

        housekeeping.missed(0);

        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where kind = ? and detail like ?",
                        Integer.class,
                        AuditRecorder.LINE_GONE,
                        "%" + entryKey + "%"))
                .isEqualTo(1);
        assertThat(check.verify().whole()).as("the chain itself has no gap").isTrue();
    }

    @Test
    void forgetsALineOnceItIsSealed() {
        here.publishEvent(new SecurityEvent.AccountEnabled(4712L));
        housekeeping.seal();
        housekeeping.missed(0);
        database.queryForList("select seq from audit_entry where subject = 'accounts/4712'", Long.class)
                .forEach(seq -> assertThat(seq).isNotNull());
    }
}
