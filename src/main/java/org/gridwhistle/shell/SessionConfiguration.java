package org.gridwhistle.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions of the pages in the database. Whoever presses twice has two requests in one session at once; the second to
 * keep something there replaces what the first kept instead of failing. The embedded database speaks MySQL's words too.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> twoRequestsAtOnce() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
