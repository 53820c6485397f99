package org.gridwhistle.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gridwhistle.shared.DomainRefusal;
import org.gridwhistle.shared.ErrorCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that must be done once, and the first answer of those that were. A reservation is a lease: when the process
 * dies between reserving and answering, the act was rolled back and the key may be used again after {@link #LEASE}.
 */
@Component
class IdempotencyKeys implements SmartInitializingSingleton {

    static final Duration KEPT = Duration.ofDays(7);
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final char LEASE_OF_NODE = ':';

    /** One request as it is told from another. */
    record Asked(long accountId, String method, String path, String requestKey, String bodyHash) {}

    /** Either the first answer, or the lease under which to do the act. */
    record Reservation(String lease, IdempotencyKeyRow answer) {}

    private final IdempotencyKeyMapper mapper;
    private final Clock clock;
    private final String node;
    private final boolean housekeeping;

    IdempotencyKeys(
            IdempotencyKeyMapper mapper,
            Clock clock,
            @Value("${gridwhistle.node}") String node,
            @Value("${gridwhistle.scheduling:true}") boolean housekeeping) {
        this.mapper = mapper;
        this.clock = clock;
        this.node = node;
        this.housekeeping = housekeeping;
    }

    /**
     * What this node had under way when it was killed was rolled back: whoever asks again need not wait for the lease.
     * Should another node bear the same name, its act finds its lease gone and is undone whole.
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (housekeeping) {
            mapper.freeAllOf(node + LEASE_OF_NODE + '%');
        }
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Reservation reserve(Asked asked) {
        String lease = node + LEASE_OF_NODE + UUID.randomUUID();
        Instant now = clock.instant();
        try {
            mapper.insert(asked, lease, now.plus(LEASE), now);
            return new Reservation(lease, null);
        } catch (DuplicateKeyException known) {
            return resume(asked, lease, now);
        }
    }

    private Reservation resume(Asked asked, String lease, Instant now) {
        IdempotencyKeyRow row = mapper.find(asked);
        if (row == null) {
            // the first one was refused and freed its key just now
            throw new DomainRefusal(ErrorCode.IDEMPOTENCY_IN_PROGRESS);
        }
        if (!row.bodyHash().equals(asked.bodyHash())) {
            throw new DomainRefusal(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
        if (row.status() != null) {
            return new Reservation(null, row);
        }
        if (row.leaseUntil().isAfter(now) || mapper.takeOver(asked, row.lease(), lease, now.plus(LEASE)) == 0) {
            throw new DomainRefusal(ErrorCode.IDEMPOTENCY_IN_PROGRESS);
        }
        return new Reservation(lease, null);
    }

    /** Keeps the answer in the act's transaction; a lost lease undoes the act, for another one has it now. */
    void keep(Asked asked, String lease, Answer<?> answer, String body) {
        if (mapper.keep(asked, lease, answer.status(), answer.etag(), answer.location(), body) == 0) {
            throw new DomainRefusal(ErrorCode.IDEMPOTENCY_IN_PROGRESS);
        }
    }

    void free(Asked asked, String lease) {
        mapper.free(asked, lease);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetOld() {
        mapper.deleteBefore(clock.instant().minus(KEPT));
    }
}
