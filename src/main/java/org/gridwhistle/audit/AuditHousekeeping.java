package org.gridwhistle.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What has to be done for the log beside the work: seal by the second, remember the end by the day, drop what is old. */
@Component
class AuditHousekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHousekeeping.class);

    /** A line is sealed within a second; whoever is cut off from the database for longer is not alarmed at once. */
    private static final int MISSED_AFTER_SECONDS = 10;

    private final SealAudit sealing;
    private final UnsealedWatch unsealed;
    private final AuditRecorder recorder;
    private final AuditMapper mapper;
    private final AuditHeads heads;
    private final AuditCheck check;
    private final DropOldAudit old;
    private final Clock clock;

    AuditHousekeeping(
            SealAudit sealing,
            UnsealedWatch unsealed,
            AuditRecorder recorder,
            AuditMapper mapper,
            AuditHeads heads,
            AuditCheck check,
            DropOldAudit old,
            Clock clock) {
        this.sealing = sealing;
        this.unsealed = unsealed;
        this.recorder = recorder;
        this.mapper = mapper;
        this.heads = heads;
        this.check = check;
        this.old = old;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1S")
    void seal() {
        try {
            int sealed;
            do {
                sealed = sealing.sealSome();
            } while (sealed == SealAudit.AT_ONCE);
            missed(MISSED_AFTER_SECONDS);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("audit lines wait for the database to be sealed: {}", away.getMessage());
        }
    }

    void missed(int afterSeconds) {
        for (String entryKey : unsealed.gone(afterSeconds)) {
            LOG.error("audit line {} was taken away before it was sealed", entryKey);
            recorder.lineIsGone(entryKey);
        }
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5M")
    void rememberTheEnd() throws IOException {
        var head = mapper.head();
        var anchor = mapper.anchor();
        if (head.seq() > 0) {
            heads.keep(LocalDate.now(clock), head.seq(), head.seq() - (anchor == null ? 0 : anchor.seq()), head.link());
        }
    }

    /** A log that is not whole is left as it is: to remove a part would remove what shows it. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "P1D")
    void dropOld() {
        var verdict = check.verify();
        if (!verdict.whole()) {
            LOG.error("the audit log is not whole: {} at {}; nothing old is removed", verdict.fault(), verdict.at());
            return;
        }
        old.beginLater();
        int dropped;
        do {
            dropped = old.dropSome();
        } while (dropped > 0);
    }
}
