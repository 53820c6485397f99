package org.gridwhistle.audit;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gridwhistle.identity.Account;
import org.gridwhistle.identity.Accounts;
import org.gridwhistle.identity.SecurityEvent;
import org.gridwhistle.shared.ActWitness;
import org.gridwhistle.shared.DataChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the log: each line in the transaction of what it tells of, so that both stand or neither. A line gets its place
 * in the chain afterwards ({@link SealAudit}); acts never wait for one another here.
 */
@Component
class AuditRecorder implements ActWitness {

    private static final String API = "/api/v1/";
    private static final String ACCESS_REFUSED = "ACCESS_REFUSED";
    static final String LINE_GONE = "AUDIT_LINE_GONE";

    private final AuditMapper mapper;
    private final AuditKey key;
    private final AuditDetail details;
    private final Accounts accounts;
    private final UnsealedWatch unsealed;
    private final Clock clock;

    /** Tells the lines of this process from all others. */
    private final String process = UUID.randomUUID().toString().replace("-", "").substring(0, 20);

    private final AtomicLong lines = new AtomicLong();

    AuditRecorder(
            AuditMapper mapper,
            AuditKey key,
            AuditDetail details,
            Accounts accounts,
            UnsealedWatch unsealed,
            Clock clock) {
        this.mapper = mapper;
        this.key = key;
        this.details = details;
        this.accounts = accounts;
        this.unsealed = unsealed;
        this.clock = clock;
    }

    @Override
    public void creates(String location) {
        String path = location.startsWith(API) ? location.substring(API.length()) : location.replaceFirst("^/", "");
        Trails.current().ifPresent(trail -> trail.isAbout(path));
    }

    @Override
    public void aboutToCommit() {
        Trails.current()
                .filter(trail -> trail.changesSomething() && !trail.hasLine())
                .ifPresent(trail -> act(trail, AuditOutcome.DONE, null));
    }

    void act(RequestTrail trail, AuditOutcome outcome, Integer status) {
        write(trail, AuditLog.ACT, trail.kind(), trail.actorId(), null, trail.subject(), status, outcome, null);
    }

    void accessRefused(RequestTrail trail, int status) {
        write(
                trail,
                AuditLog.SECURITY,
                ACCESS_REFUSED,
                trail.actorId(),
                null,
                trail.subject(),
                status,
                AuditOutcome.REFUSED,
                null);
    }

    /** Says that a line was taken away before it was sealed; only the process that wrote it can know. */
    void lineIsGone(String entryKey) {
        write(
                null,
                AuditLog.SECURITY,
                LINE_GONE,
                null,
                null,
                null,
                null,
                AuditOutcome.FAILED,
                details.of(Map.of("entryKey", entryKey)));
    }

    @EventListener
    void happened(SecurityEvent event) {
        var trail = Trails.current().orElse(null);
        Long asker = trail == null ? null : trail.actorId();
        write(
                trail,
                AuditLog.SECURITY,
                kindOf(event.getClass()),
                event.byTheHolder() ? event.accountId() : asker,
                event.address(),
                event.subject(),
                null,
                event.refused() ? AuditOutcome.REFUSED : AuditOutcome.DONE,
                event.facts().isEmpty() ? null : details.of(event.facts()));
    }

    /** {@code SignInFailed} becomes {@code SIGN_IN_FAILED}. */
    static String kindOf(Class<? extends SecurityEvent> event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    @EventListener
    void happened(DataChanged change) {
        String differences = details.of(change);
        if (differences == null) {
            return;
        }
        var trail = Trails.current().orElse(null);
        write(
                trail,
                AuditLog.DATA,
                change.kind(),
                trail == null ? null : trail.actorId(),
                null,
                change.kind() + "/" + change.key(),
                null,
                AuditOutcome.DONE,
                differences);
    }

    private void write(
            RequestTrail trail,
            AuditLog log,
            String kind,
            Long actorId,
            String address,
            String subject,
            Integer status,
            AuditOutcome outcome,
            String detail) {
        Account actor = actorId == null ? null : accounts.byId(actorId).orElse(null);
        var row = new AuditRow(
                null,
                null,
                clock.instant(),
                log,
                kind,
                actorId,
                actor == null ? null : actor.username(),
                actor == null ? null : actor.name(),
                actor == null
                        ? null
                        : actor.roles().stream()
                                .min(Enum::compareTo)
                                .map(Enum::name)
                                .orElse(null),
                address != null || trail == null ? address : trail.address(),
                RouteOfRequest.cut(subject, RouteOfRequest.LONGEST_SUBJECT),
                trail == null ? null : trail.method(),
                trail == null ? null : trail.route(),
                status,
                outcome,
                detail,
                process + "-" + lines.incrementAndGet(),
                null,
                null);
        var id = new GeneratedKey();
        mapper.insert(row, key.signer().ofEntry(row), id);
        whenCommitted(trail, id.id(), row.entryKey());
    }

    private void whenCommitted(RequestTrail trail, long id, String entryKey) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            ended(trail, id, entryKey, true);
            return;
        }
        if (trail != null) {
            trail.lineIsPending();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ended(trail, id, entryKey, status == STATUS_COMMITTED);
            }
        });
    }

    private void ended(RequestTrail trail, long id, String entryKey, boolean committed) {
        if (trail != null) {
            trail.lineEnded(committed);
        }
        if (committed) {
            unsealed.remember(id, entryKey);
        }
    }
}
