package org.gridwhistle.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the demo county live on any database. The demo profile refuses a server by its URL, and rightly so; this hands the
 * application the connections themselves.
 */
record DemoDataSource(TestDatabase database) implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("test database", Map.of("spring.datasource.url", "jdbc:h2:mem:unused")));
        ((GenericApplicationContext) context)
                .registerBean("dataSource", HikariDataSource.class, () -> pool(context.getEnvironment()));
    }

    private HikariDataSource pool(Environment environment) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }
}
