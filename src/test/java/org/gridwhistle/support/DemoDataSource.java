package org.gridwhistle.support;

import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the demo county live on any database. The demo profile refuses a server by its URL, and rightly so; this tells the
 * application of its connections another way.
 */
record DemoDataSource(TestDatabase database) implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("test database", Map.of("spring.datasource.url", "jdbc:h2:mem:unused")));
        ((GenericApplicationContext) context)
                .registerBean("testDatabase", JdbcConnectionDetails.class, () -> new Details(database));
    }

    private record Details(TestDatabase database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return database.username();
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }
}
