package org.gridwhistle.support;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridwhistle.GridWhistleApplication;
import org.gridwhistle.shared.DueTimers;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Another node of the application: on the same database as the scenario's, or on one of its own. */
public final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext node;

    private SecondNode(ConfigurableApplicationContext node) {
        this.node = node;
    }

    /** @param settings further ones of this node, such as {@code --gridwhistle.node=other} */
    public static SecondNode beside(ApplicationContext first, String... settings) {
        var details = first.getBean(JdbcConnectionDetails.class);
        var same = new TestDatabase(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        return start(same, new SpringApplicationBuilder(GridWhistleApplication.class).profiles("demo"), settings);
    }

    /** As an installation runs, without a demo, on a database that may be empty. */
    public static SecondNode inEarnest(TestDatabase database, String... settings) {
        var own = new ArrayList<>(List.of(
                // whoever names no database gets the demo
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--gridwhistle.audit.key=" + TestDatabase.AUDIT_KEY));
        own.addAll(List.of(settings));
        return start(database, new SpringApplicationBuilder(GridWhistleApplication.class), own.toArray(String[]::new));
    }

    private static SecondNode start(TestDatabase database, SpringApplicationBuilder application, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--gridwhistle.engine.job-executor=false",
                "--gridwhistle.scheduling=false",
                "--gridwhistle.demo.county=false",
                "--gridwhistle.data-dir=target/test-data",
                "--spring.main.banner-mode=off"));
        arguments.addAll(List.of(settings));
        return new SecondNode(
                application.initializers(new DemoDataSource(database)).run(arguments.toArray(String[]::new)));
    }

    public void show(Instant now) {
        node.getBean(WholeSecondClock.class).show(now);
    }

    public Instant now() {
        return node.getBean(WholeSecondClock.class).instant();
    }

    public DueTimers timers() {
        return node.getBean(DueTimers.class);
    }

    /** For what no method here names. */
    public ApplicationContext context() {
        return node;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + node.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Api api() {
        return new Api(address());
    }

    @Override
    public void close() {
        node.close();
    }
}
