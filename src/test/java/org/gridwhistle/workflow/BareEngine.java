package org.gridwhistle.workflow;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.gridwhistle.shared.WholeSecondClock;
import org.gridwhistle.support.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product's engine, its tables and its process files over an empty database, without the rest of the application:
 * what the models ask of {@code cases} is answered by {@link ToldCases}.
 */
final class BareEngine implements AutoCloseable {

    final HikariDataSource dataSource;
    final WholeSecondClock clock = new WholeSecondClock(Clock.system(ZoneId.of("Asia/Shanghai")));
    final ToldCases cases = new ToldCases(clock);
    final ProcessEngine engine;
    final CamundaCaseProcess process;
    final CamundaSupervisionProcess supervision;
    final WalkedPaths walked = new WalkedPaths(WorkflowConfiguration.models());
    final EngineTimers timers;
    final TransactionTemplate transaction;
    final JdbcTemplate jdbc;

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static BareEngine shared;

    /** One for all tests that only look at cases of their own and leave the clock alone; lives as long as the JVM. */
    static synchronized BareEngine shared() throws Exception {
        if (shared == null) {
            shared = new BareEngine();
        }
        return shared;
    }

    /** Of a case that no other test knows. */
    static String newNumber() {
        return "WG20260302%04d".formatted(NUMBERS.incrementAndGet());
    }

    BareEngine() throws Exception {
        var database = TestDatabase.fresh();
        dataSource = dataSource(database);
        migrate(dataSource);
        jdbc = new JdbcTemplate(dataSource);
        var configuration = configuration(dataSource, clock, cases.modelBeans());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(walked)));
        engine = new WorkflowConfiguration().processEngine(configuration, null);
        transaction = new TransactionTemplate(configuration.getTransactionManager());
        var instances = new WaitingInstances(engine);
        process = new CamundaCaseProcess(engine, instances, new WaitingTimers(engine, instances, cases, clock));
        supervision = new CamundaSupervisionProcess(instances);
        timers = new EngineTimers(
                engine,
                new JobExecution(configuration.getJobExecutor(), false),
                new EngineConflicts(),
                clock,
                new EngineClock(clock));
    }

    static HikariDataSource dataSource(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(8);
        return pool;
    }

    static void migrate(HikariDataSource dataSource) {
        String vendor = dataSource.getJdbcUrl().startsWith("jdbc:mysql") ? "mysql" : "h2";
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/migration/engine/" + vendor)
                .load()
                .migrate();
    }

    static SpringProcessEngineConfiguration configuration(
            HikariDataSource dataSource, WholeSecondClock clock, ModelBeans beans) throws Exception {
        var wiring = new WorkflowConfiguration();
        var threads = wiring.jobThreads();
        threads.initialize();
        return wiring.processEngineConfiguration(
                dataSource, new JdbcTransactionManager(dataSource), wiring.jobExecutor(threads), clock, beans);
    }

    /** The tasks and calls at which the instance waits. */
    Set<String> standing(String businessKey) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(businessKey))
                .unfinished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("userTask_") || id.startsWith("callActivity_"))
                .map(id -> id.replace("#multiInstanceBody", ""))
                .collect(Collectors.toSet());
    }

    /** Every element the case's instances have been through. */
    Set<String> passed(String businessKey) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    boolean runs(String businessKey) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    String instance(String businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    /** When the timer of that element falls due; null when none waits there. */
    Instant timerAt(String businessKey, String element) {
        Job job = job(businessKey, element);
        return job == null ? null : job.getDuedate().toInstant();
    }

    /** All jobs of the instance, whatever they wait for. */
    List<Job> jobs(String businessKey) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(businessKey))
                .list();
    }

    private Job job(String businessKey, String element) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(businessKey))
                .activityId(element)
                .singleResult();
    }

    /** Lets the timer of that element fire now, whatever its date. */
    void fire(String businessKey, String element) {
        engine.getManagementService().executeJob(job(businessKey, element).getId());
    }

    /** Moves the clock, and the engine's with it. */
    void show(Instant instant) {
        clock.show(instant);
        timers.follow(instant);
    }

    Instant in(Duration span) {
        return clock.instant().plus(span);
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
        ClockUtil.reset();
    }
}
