package org.gridwhistle.support;

import java.net.URI;
import java.time.Instant;
import org.gridwhistle.GridWhistleApplication;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Another node of the application on the same database as the scenario's. */
public final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext node;

    private SecondNode(ConfigurableApplicationContext node) {
        this.node = node;
    }

    public static SecondNode beside(ApplicationContext first) {
        var details = first.getBean(JdbcConnectionDetails.class);
        var same = new TestDatabase(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        return new SecondNode(new SpringApplicationBuilder(GridWhistleApplication.class)
                .profiles("demo")
                .initializers(new DemoDataSource(same))
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--gridwhistle.engine.job-executor=false",
                        "--gridwhistle.scheduling=false",
                        "--gridwhistle.demo.county=false",
                        "--gridwhistle.data-dir=target/test-data",
                        "--spring.main.banner-mode=off"));
    }

    public void show(Instant now) {
        node.getBean(WholeSecondClock.class).show(now);
    }

    public DueTimers timers() {
        return node.getBean(DueTimers.class);
    }

    /** The contract as this node answers it. */
    public Api api() {
        return new Api(URI.create("http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port")));
    }

    /** For what no method here names. */
    public ApplicationContext context() {
        return node;
    }

    @Override
    public void close() {
        node.close();
    }
}
