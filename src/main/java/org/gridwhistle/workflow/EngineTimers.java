package org.gridwhistle.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.gridwhistle.shared.ConflictDetector;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's timers in the hands of the time machine: run in the caller's thread, earliest first. */
@Component
class EngineTimers implements DueTimers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTimers.class);
    private static final int CHUNK = 200;
    /** A timer that somebody else is about to run collides with us a few times at most. */
    private static final int MOST_COLLISIONS = 5;

    private final ManagementService jobs;
    private final JobExecution execution;
    private final ConflictDetector conflicts;
    private final WholeSecondClock clock;
    private final EngineClock engineClock;

    EngineTimers(
            ProcessEngine engine,
            JobExecution execution,
            EngineConflicts conflicts,
            WholeSecondClock clock,
            EngineClock engineClock) {
        this.jobs = engine.getManagementService();
        this.execution = execution;
        this.conflicts = conflicts;
        this.clock = clock;
        this.engineClock = engineClock;
    }

    @Override
    public Optional<Instant> nextDueUntil(Instant limit) {
        // a timer that failed waits for its next try with a fraction of a second, which our clock cannot show
        return due(limit).listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant().truncatedTo(ChronoUnit.SECONDS))
                .findFirst();
    }

    @Override
    public void follow(Instant now) {
        // the application's clock shows it already, and the engine reads it off there
        engineClock.follow();
    }

    @Override
    public int runDue() {
        Map<String, Integer> collisions = new HashMap<>();
        int ran = 0;
        while (true) {
            // a timer that ran may leave a next one that is due as well, so the list is read again
            List<Job> round = due(clock.instant()).listPage(0, CHUNK).stream()
                    .filter(job -> collisions.getOrDefault(job.getId(), 0) < MOST_COLLISIONS)
                    .toList();
            if (round.isEmpty()) {
                return ran;
            }
            for (Job job : round) {
                if (run(job)) {
                    ran++;
                } else {
                    collisions.merge(job.getId(), 1, Integer::sum);
                }
            }
        }
    }

    /** @return false when it collided and is still to be run, unless whoever it collided with has run it */
    private boolean run(Job job) {
        try {
            jobs.executeJob(job.getId());
            return true;
        } catch (RuntimeException failure) {
            if (conflicts.isConflict(failure) || isGone(job)) {
                return false;
            }
            // the engine has noted it and will try again later, as its retry cycle says
            LOG.warn("timer {} of process instance {} failed", job.getId(), job.getProcessInstanceId(), failure);
            return true;
        }
    }

    private boolean isGone(Job job) {
        return jobs.createJobQuery().jobId(job.getId()).count() == 0;
    }

    private JobQuery due(Instant limit) {
        return jobs.createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(limit.plusSeconds(1)))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc();
    }

    @Override
    public void pause() {
        execution.pause();
    }

    @Override
    public void resume() {
        execution.resume();
    }
}
