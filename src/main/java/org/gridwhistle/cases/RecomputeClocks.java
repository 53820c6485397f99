package org.gridwhistle.cases;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gridwhistle.calendar.Clocks;
import org.gridwhistle.shared.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 时限重算: after a change of the calendar every open clock that it can touch is computed again, in batches of a
 * transaction each, by one node at a time; a killed one is followed by whoever comes next, where it stopped. Source:
 * domain.md, clocks: a calendar that changes after the fact moves the open deadlines with it.
 */
@Component
public class RecomputeClocks implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputeClocks.class);
    private static final int CASES_AT_ONCE = 250;
    private static final char LEASE_OF_NODE = ':';

    private final RecomputationBatch batch;
    private final RecomputationMapper mapper;
    private final Clocks clocks;
    private final Commands commands;
    private final String node;
    private final boolean housekeeping;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    RecomputeClocks(
            RecomputationBatch batch,
            RecomputationMapper mapper,
            Clocks clocks,
            Commands commands,
            @Value("${gridwhistle.node}") String node,
            @Value("${gridwhistle.scheduling:true}") boolean housekeeping) {
        this.batch = batch;
        this.mapper = mapper;
        this.clocks = clocks;
        this.commands = commands;
        this.node = node;
        this.housekeeping = housekeeping;
    }

    /** What this node had under way when it was killed, it takes up at once. */
    @Override
    public void afterSingletonsInstantiated() {
        if (housekeeping) {
            mapper.freeAllOf(node + LEASE_OF_NODE + '%');
        }
    }

    /** Works until nothing is left that this node may work on; whoever calls meanwhile waits. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    public void run() {
        oneAtATime.lock();
        try {
            String lease = node + LEASE_OF_NODE + UUID.randomUUID();
            for (var job = claim(lease); job.isPresent(); job = claim(lease)) {
                work(job.get(), lease);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<RecomputationRow> claim(String lease) {
        return commands.run(() -> batch.claim(lease));
    }

    private void work(RecomputationRow job, String lease) {
        clocks.lookAgain();
        try {
            Optional<Long> at = Optional.of(job.afterCase());
            while (at.isPresent()) {
                at = workOn(job, lease, at.get());
            }
        } catch (RecomputationBatch.LeaseLost other) {
            LOG.info("recomputation {} is worked on by another node", job.id());
        }
    }

    private Optional<Long> workOn(RecomputationRow job, String lease, long afterCase) {
        try {
            return commands.run(() -> batch.work(job, lease, afterCase, CASES_AT_ONCE));
        } catch (RecomputationBatch.LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            LOG.warn("recomputation {}: cases after {} are computed one by one", job.id(), afterCase, failure);
            return oneByOne(job, lease, afterCase);
        }
    }

    private Optional<Long> oneByOne(RecomputationRow job, String lease, long afterCase) {
        Optional<Long> at = Optional.of(afterCase);
        for (int i = 0; i < CASES_AT_ONCE && at.isPresent(); i++) {
            long after = at.get();
            at = orSkipped(() -> batch.work(job, lease, after, 1), job, lease, after);
        }
        return at;
    }

    private Optional<Long> orSkipped(Supplier<Optional<Long>> one, RecomputationRow job, String lease, long afterCase) {
        try {
            return commands.run(one);
        } catch (RecomputationBatch.LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            LOG.error("recomputation {}: the case after {} keeps its clocks as they are", job.id(), afterCase, failure);
            return commands.run(() -> batch.skip(job, lease, afterCase));
        }
    }
}
