package org.gridwhistle.support;

import java.net.URI;
import java.time.ZoneId;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** What a scenario may have injected beside the application's own beans. Imported, never found by a component scan. */
class ScenarioBeans {

    @Bean
    @Lazy
    Api api(@Value("${local.server.port}") int port) {
        return new Api(URI.create("http://127.0.0.1:" + port));
    }

    @Bean
    StoppableClock machineClock(@Value("${gridwhistle.zone:Asia/Shanghai}") ZoneId zone) {
        return new StoppableClock(zone);
    }

    @Bean
    @Primary
    WholeSecondClock standingClock(StoppableClock machine) {
        return new WholeSecondClock(machine);
    }

    @Bean
    MovableTime movableTime(StoppableClock machine, WholeSecondClock clock, ObjectProvider<DueTimers> timers) {
        return new MovableTime(machine, clock, timers::getObject);
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
