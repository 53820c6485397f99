package org.gridwhistle.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.gridwhistle.support.CaseStory.Plot;
import org.gridwhistle.support.TestDatabase;
import org.gridwhistle.workflow.ProductSettings;

/**
 * The process engine alone, in this process, with the product's process files and settings, its own schema on the same
 * server, and delegates that do nothing: what the product is measured against.
 */
final class BareEngine implements Subject, AutoCloseable {

    /** What the process files ask about departments; one department that has to sign. */
    public static final class OneAssignment {

        public List<Long> open(DelegateExecution execution) {
            return List.of(1L);
        }

        public boolean signed(DelegateExecution execution) {
            return false;
        }

        public String businessKey(DelegateExecution execution) {
            return execution.getProcessBusinessKey() + "#1";
        }
    }

    /** What the process files ask about clocks; nothing falls due while we look. */
    public static final class FarAway {

        public Date nextRungAt(DelegateExecution execution) {
            return farAway();
        }

        public Date evaluationEndsAt(DelegateExecution execution) {
            return farAway();
        }
    }

    /** Every other name that the process files use is a delegate without work. */
    private static final class AnyBean extends AbstractMap<Object, Object> {

        private static final Set<Object> VARIABLES = Set.of("entry", "step", "assignmentId");

        @Override
        public boolean containsKey(Object name) {
            return !VARIABLES.contains(name);
        }

        @Override
        public Object get(Object name) {
            return switch (name.toString()) {
                case "assignments" -> new OneAssignment();
                case "clocks" -> new FarAway();
                default -> (JavaDelegate) execution -> {};
            };
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;

    BareEngine(TestDatabase database) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(20);
        dataSource = new HikariDataSource(pool);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/migration/engine/mysql")
                .load()
                .migrate();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setJobExecutorActivate(false);
        ProductSettings.applyTo(configuration);
        configuration.setBeans(new AnyBean());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .name("bench")
                .addClasspathResource("bpmn/whistle-case.bpmn")
                .addClasspathResource("bpmn/department-handling.bpmn")
                .deploy();
    }

    private static Date farAway() {
        return new Date(System.currentTimeMillis() + Duration.ofDays(10).toMillis());
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public void live(int client, Plot plot, ActWatch watch) {
        String key = UUID.randomUUID().toString();
        act(watch, "raise", () -> start(key));
        act(watch, "claim", () -> complete(key, "userTask_claimCase", Map.of("step", "CLAIMED")));
        if (plot == Plot.DEPUTY_RESOLVES) {
            act(watch, "resolve", () -> complete(key, "userTask_handleCase", Map.of("step", "RESOLVED")));
        } else {
            act(
                    watch,
                    "involve-departments",
                    () -> complete(key, "userTask_handleCase", Map.of("step", "DEPARTMENTS_INVOLVED")));
            act(watch, "sign", () -> complete(key + "#1", "userTask_signAssignment", Map.of("step", "SIGNED")));
            act(watch, "reply", () -> complete(key + "#1", "userTask_replyAssignment", Map.of()));
            act(watch, "accept", () -> complete(key, "userTask_verifyReply", Map.of("step", "ACCEPTED")));
        }
        act(watch, "evaluate", () -> complete(key, "userTask_evaluateCase", Map.of("step", "SATISFIED")));
    }

    private Object start(String key) {
        return engine.getRuntimeService().startProcessInstanceByKey("whistle-case", key, Map.of("entry", "CLAIMING"));
    }

    private static void act(ActWatch watch, String act, Supplier<Object> call) {
        watch.during(act, call);
    }

    private Object complete(String key, String task, Map<String, Object> variables) {
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(task)
                .singleResult()
                .getId();
        engine.getTaskService().complete(id, variables);
        return id;
    }

    /** The load generator runs in the same process, so this is a little too much. */
    @Override
    public long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
