package org.gridwhistle.workflow;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When the engine works by itself: from the moment the application is ready until it closes, unless
 * {@code gridwhistle.engine.job-executor} is off or the time machine has paused it.
 */
@Component
class JobExecution {

    private final JobExecutor executor;
    private final boolean wanted;
    private boolean started;

    JobExecution(JobExecutor executor, @Value("${gridwhistle.engine.job-executor:true}") boolean wanted) {
        this.executor = executor;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    synchronized void start() {
        started = true;
        resume();
    }

    synchronized void pause() {
        executor.shutdown();
    }

    /** Before the application is ready there is nothing to go on with. */
    synchronized void resume() {
        if (started && wanted) {
            executor.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        started = false;
        executor.shutdown();
    }
}
