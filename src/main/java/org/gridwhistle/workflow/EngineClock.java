package org.gridwhistle.workflow;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gridwhistle.shared.WholeSecondClock;

/** Lets the engine's clock show what the application's shows, in every command, job acquisition included. */
final class EngineClock extends CommandInterceptor {

    private final WholeSecondClock clock;

    EngineClock(WholeSecondClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        follow();
        return next.execute(command);
    }

    void follow() {
        ClockUtil.offset(clock.offset().toMillis());
    }
}
