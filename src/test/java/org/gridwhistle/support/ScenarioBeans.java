package org.gridwhistle.support;

import java.net.URI;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** What a scenario may have injected beside the application's own beans. Imported, never found by a component scan. */
class ScenarioBeans {

    @Bean
    @Lazy
    Api api(@Value("${local.server.port}") int port) {
        return new Api(URI.create("http://127.0.0.1:" + port));
    }

    @Bean
    MovableTime movableTime(WholeSecondClock clock, ObjectProvider<DueTimers> timers) {
        return new MovableTime(clock, timers::getObject);
    }

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
