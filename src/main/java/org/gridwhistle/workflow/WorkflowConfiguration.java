package org.gridwhistle.workflow;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.gridwhistle.cases.AdvanceClock;
import org.gridwhistle.cases.CloseUnevaluated;
import org.gridwhistle.cases.OpenAssignments;
import org.gridwhistle.cases.RunningClocks;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine, wired by hand: no starter, no REST, no web application (ADR 0001). Every setting that differs from
 * the engine's default says why.
 */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    private static final int JOB_THREADS = 4;
    private static final int JOB_QUEUE = 12;
    private static final int JOBS_AT_ONCE = 8;
    private static final int MINUTE = 60_000;

    /**
     * The engine itself and not its factory is the bean: a factory would be built as soon as anybody asks for a bean by
     * type, before there is a transaction manager.
     *
     * @param checked named so that the database is found fit before the engine touches it
     */
    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(SpringProcessEngineConfiguration configuration, DatabaseChecks checked)
            throws Exception {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory.getObject();
    }

    @Bean
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            WholeSecondClock clock,
            ModelBeans modelBeans)
            throws IOException {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new TimeOrderedIds(clock));
        // one for each chain: an interceptor knows its next, and a shared one would lead the first chain into the
        // second
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EngineClock(clock)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EngineClock(clock)));
        engine.setBeans(modelBeans.byName());
        deployModels(engine);
        leaveOutWhatIsNotUsed(engine);
        closeWhatIsOpenByDefault(engine);
        keepHistory(engine);
        executeJobs(engine, jobExecutor);
        return engine;
    }

    private static void deployModels(SpringProcessEngineConfiguration engine) throws IOException {
        engine.setDeploymentName("gridwhistle");
        engine.setDeployChangedOnly(true);
        engine.setDeploymentResources(models().toArray(Resource[]::new));
    }

    /** Every process file, named by its place on the class path: an absolute path would make a new version per machine. */
    static List<Resource> models() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn");
        var byName = new DefaultResourceLoader();
        return Stream.of(found)
                .map(Resource::getFilename)
                .sorted()
                .map(name -> byName.getResource("bpmn/" + name))
                .toList();
    }

    static void leaveOutWhatIsNotUsed(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setDmnEnabled(false);
        // without it the engine looks for the FEEL library, which is left out, even with DMN off
        engine.setDmnFeelEnableLegacyBehavior(true);
        // each of these would write rows beside the acts; figures come from our own tables
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setHistoryCleanupMetricsEnabled(false);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setInvokeCustomVariableListeners(false);
    }

    /** Safe values that are not the engine's defaults; {@link EngineChecks} fails the start when one is lost. */
    static void closeWhatIsOpenByDefault(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setResourceAuthorizationProvider(new NoGrants());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setQueryMaxResultsLimit(1_000);
        // whoever called gets the exception and decides whether it is worth a log line
        engine.setEnableCmdExceptionLogging(false);
    }

    static void keepHistory(ProcessEngineConfigurationImpl engine) {
        // our own records are the legal trace; the engine's history only draws the way a case has gone
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setCustomHistoryLevels(List.of(new WayHistory()));
        engine.setEnforceHistoryTimeToLive(true);
        // by end time, because stamping a removal time would touch every history table when a case closes
        engine.setHistoryCleanupStrategy("endTimeBased");
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
    }

    private static void executeJobs(SpringProcessEngineConfiguration engine, JobExecutor jobExecutor) {
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorPreferTimerJobs(true);
        engine.setJobExecutorAcquireByDueDate(true);
        // the timers of a case and of its departments touch the same case row
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setFailedJobRetryTimeCycle("PT1M,PT10M,PT1H");
    }

    @Bean
    SpringJobExecutor jobExecutor(@Qualifier("jobThreads") ThreadPoolTaskExecutor threads) {
        var executor = new SpringJobExecutor();
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setMaxJobsPerAcquisition(JOBS_AT_ONCE);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        // nodes that meet at the same jobs step aside
        executor.setBackoffTimeInMillis(50);
        executor.setMaxBackoff(1_000);
        // far above the longest job, and the time a killed node's jobs wait for another
        executor.setLockTimeInMillis(2 * MINUTE);
        return executor;
    }

    /** No candidate for injection by type: it must not push out the application's own executor. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor jobThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("engine-job-");
        threads.setCorePoolSize(JOB_THREADS);
        threads.setMaxPoolSize(JOB_THREADS);
        threads.setQueueCapacity(JOB_QUEUE);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(10);
        return threads;
    }

    @Bean
    EngineClock engineClock(WholeSecondClock clock) {
        return new EngineClock(clock);
    }

    @Bean
    ModelBeans modelBeans(AskedCases cases) {
        return ModelBeans.of(cases);
    }

    /** Looked up when a model asks, because the acts in {@code cases} need the engine to be there first. */
    @Bean
    AskedCases askedCases(
            ObjectProvider<AdvanceClock> advanceClock,
            ObjectProvider<RunningClocks> runningClocks,
            ObjectProvider<CloseUnevaluated> closeUnevaluated,
            ObjectProvider<OpenAssignments> openAssignments) {
        return new AskedCases() {
            @Override
            public void advance(String caseNumber, Long assignmentId) {
                advanceClock.getObject().advance(caseNumber, assignmentId);
            }

            @Override
            public Optional<Instant> nextRungAt(String caseNumber, Long assignmentId) {
                return runningClocks.getObject().nextRungAt(caseNumber, assignmentId);
            }

            @Override
            public Instant evaluationEndsAt(String caseNumber) {
                return runningClocks.getObject().evaluationEndsAt(caseNumber);
            }

            @Override
            public void closeUnevaluated(String caseNumber) {
                closeUnevaluated.getObject().close(caseNumber);
            }

            @Override
            public List<Long> openAssignments(String caseNumber) {
                return openAssignments.getObject().of(caseNumber);
            }

            @Override
            public boolean isSigned(long assignmentId) {
                return openAssignments.getObject().isSigned(assignmentId);
            }
        };
    }
}
