package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.gridwhistle.shared.UnfitToStart;
import org.gridwhistle.shared.WholeSecondClock;
import org.gridwhistle.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** Each thing that would make the product lie or lose work keeps it from starting, and is named. */
@Tag("database")
class StartUpChecksTest {

    private static BareEngine bare;

    @BeforeAll
    static void start() throws Exception {
        bare = BareEngine.shared();
    }

    @Test
    void letsASoundInstallationStart() {
        assertThatCode(() -> {
                    new DatabaseChecks(bare.dataSource, bare.clock).afterPropertiesSet();
                    new EngineChecks(bare.engine).afterSingletonsInstantiated();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnyOtherIsolationThanReadCommitted() {
        try (var pool = pool(TestDatabase.fresh(), "TRANSACTION_REPEATABLE_READ")) {
            assertThatExceptionOfType(UnfitToStart.class)
                    .isThrownBy(() -> new DatabaseChecks(pool, bare.clock).isolation())
                    .withMessageContaining("READ COMMITTED");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-4, 4})
    void refusesClocksThatAreTooFarApart(long seconds) {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new DatabaseChecks(bare.dataSource, machineAheadBy(seconds)).time())
                .withMessageMatching("The clocks .* are [345] seconds apart\\.");
    }

    @Test
    void doesNotMistakeTheTimeMachineForAWrongClock() {
        var clock = machineAheadBy(0);
        clock.offset(Duration.ofDays(40));

        assertThatCode(() -> new DatabaseChecks(bare.dataSource, clock).time()).doesNotThrowAnyException();
    }

    @Test
    void refusesAZoneThatTheJavaProcessDoesNotWorkIn() {
        var elsewhere = new WholeSecondClock(Clock.system(ZoneId.of("Asia/Kathmandu")));

        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new DatabaseChecks(bare.dataSource, elsewhere).zone())
                .withMessageContaining("Asia/Kathmandu");
    }

    @Test
    void refusesADatabaseSessionThatWritesTimesInAnotherZone() {
        // only MySQL's driver moves times between zones; H2 lives in the same process
        if (!TestDatabase.onMysql()) {
            return;
        }
        var database = TestDatabase.fresh();
        try (var pool = pool(
                new TestDatabase(database.url() + "&connectionTimeZone=UTC", database.username(), database.password()),
                "TRANSACTION_READ_COMMITTED")) {
            assertThatExceptionOfType(UnfitToStart.class)
                    .isThrownBy(() -> new DatabaseChecks(pool, bare.clock).zone())
                    .withMessageContaining("stands in the database as 2026-01-15 05:14:15");
        }
    }

    @Test
    void refusesADatabaseWithoutTheEnginesTables() {
        try (var pool = pool(TestDatabase.fresh(), "TRANSACTION_READ_COMMITTED")) {
            assertThatExceptionOfType(UnfitToStart.class)
                    .isThrownBy(() -> new DatabaseChecks(pool, bare.clock).schema())
                    .withMessageContaining("are not in the database");
        }
    }

    @Test
    void refusesToTakeTheTablesOfAnotherSchemaForOurs() throws Exception {
        var database = TestDatabase.fresh();
        var careless = new TestDatabase(
                database.url().replace("nullCatalogMeansCurrent=true", "nullCatalogMeansCurrent=false"),
                database.username(),
                database.password());
        try (var pool = pool(careless, "TRANSACTION_READ_COMMITTED");
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists another_engine");
            statement.execute("create table if not exists another_engine.ACT_RU_EXECUTION (ID_ varchar(64))");
            statement.execute("create table if not exists ACT_RU_EXECUTION (ID_ varchar(64))");

            assertThatExceptionOfType(UnfitToStart.class)
                    .isThrownBy(() -> new DatabaseChecks(pool, bare.clock).schema())
                    .withMessageContaining("could be taken for ours");
        }
    }

    @Test
    void refusesAProcessFileThatIsNotDeployed() {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new EngineChecks(bare.engine).deployed(List.of(file("forgotten.bpmn"))))
                .withMessage("The process file bpmn/forgotten.bpmn is not deployed.");
    }

    @Test
    void refusesAProcessFileThatIsNotTheLatestVersion() {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> new EngineChecks(bare.engine).deployed(List.of(file("whistle-case.bpmn"))))
                .withMessageContaining("bpmn/whistle-case.bpmn is not the version that would run");
    }

    @Test
    void refusesSwitchesAtTheEnginesUnsafeDefaults() {
        assertThatExceptionOfType(UnfitToStart.class)
                .isThrownBy(() -> EngineChecks.switches(new SpringProcessEngineConfiguration()))
                .withMessageContainingAll(
                        "authorizationEnabled=true",
                        "enableExpressionsInStoredQueries=false",
                        "deserializationTypeValidationEnabled=true",
                        "queryMaxResultsLimit set",
                        "beans limited",
                        "standaloneTasksEnabled=false");
    }

    @Test
    void refusesASingleSwitchThatWasLost() {
        var configuration = (ProcessEngineConfigurationImpl) bare.engine.getProcessEngineConfiguration();
        configuration.setEnableExpressionsInStoredQueries(true);
        try {
            assertThatExceptionOfType(UnfitToStart.class)
                    .isThrownBy(() -> EngineChecks.switches(configuration))
                    .withMessage("The process engine is not set up safely, expected: "
                            + "enableExpressionsInStoredQueries=false.");
        } finally {
            configuration.setEnableExpressionsInStoredQueries(false);
        }
    }

    private static WholeSecondClock machineAheadBy(long seconds) {
        return new WholeSecondClock(
                Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofSeconds(seconds)));
    }

    private static HikariDataSource pool(TestDatabase database, String isolation) {
        var pool = BareEngine.dataSource(database);
        pool.setTransactionIsolation(isolation);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static ByteArrayResource file(String name) {
        return new ByteArrayResource("<definitions/>".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
