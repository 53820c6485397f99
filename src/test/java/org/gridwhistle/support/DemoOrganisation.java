package org.gridwhistle.support;

import java.util.Map;
import org.gridwhistle.GridWhistleApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo county's people and accounts, without any case, in a database on which the product then runs as in earnest. */
public final class DemoOrganisation {

    private DemoOrganisation() {}

    public static TestDatabase installedOn(TestDatabase database) {
        openOn(database).close();
        return database;
    }

    /** The application without a door, for what a test has to do to a database that no process holds. */
    public static ConfigurableApplicationContext openOn(TestDatabase database) {
        return new SpringApplicationBuilder(GridWhistleApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .initializers(new DemoDataSource(database))
                .properties(Map.of(
                        "gridwhistle.demo.fill", "false",
                        "gridwhistle.engine.job-executor", "false",
                        "gridwhistle.scheduling", "false",
                        "gridwhistle.audit.key", TestDatabase.AUDIT_KEY,
                        "spring.config.location", "classpath:/config/,optional:classpath:/",
                        "spring.main.banner-mode", "off"))
                .run();
    }
}
