package org.gridwhistle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gridwhistle.cases.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flyway owns the engine's tables, so our copies of its scripts must stay what the engine ships, but for what we say. */
class EngineTablesTest {

    private static final Map<String, String> SCRIPTS = Map.of(
            "V001__engine_runtime", "engine",
            "V002__engine_history", "history",
            "V003__engine_identity", "identity",
            "V004__engine_case_engine", "case.engine",
            "V005__engine_case_history", "case.history",
            "V006__engine_decision_engine", "decision.engine",
            "V007__engine_decision_history", "decision.history");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mysql"})
    void areCreatedAsTheEngineShipsThem(String vendor) {
        SCRIPTS.forEach(
                (ours, theirs) -> assertThat(statements("/sql/migration/engine/" + vendor + "/" + ours + ".sql"))
                        .as(ours)
                        .isEqualTo(statements("/org/camunda/bpm/engine/db/create/activiti." + vendor + ".create."
                                        + theirs + ".sql")
                                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin")));
    }

    @Test
    @Tag("database")
    void haveTheIndexesThatTheEngineLeavesOut() throws Exception {
        try (var connection = BareEngine.shared().dataSource.getConnection()) {
            var metadata = connection.getMetaData();
            for (var each : List.of(
                    List.of("ACT_RU_TASK", "PARENT_TASK_ID_"),
                    List.of("ACT_RU_TASK", "DUE_DATE_"),
                    List.of("ACT_RU_JOB", "DUEDATE_"))) {
                try (var indexes = metadata.getIndexInfo(
                        connection.getCatalog(), connection.getSchema(), each.get(0), false, false)) {
                    boolean found = false;
                    while (indexes.next()) {
                        found |= each.get(1).equalsIgnoreCase(indexes.getString("COLUMN_NAME"))
                                && indexes.getShort("ORDINAL_POSITION") == 1;
                    }
                    assertThat(found).as(each.toString()).isTrue();
                }
            }
        }
    }

    @Test
    @Tag("database")
    void keepEveryCharacterPeopleType() throws Exception {
        var bare = BareEngine.shared();
        String number = BareEngine.newNumber();
        var runtime = bare.engine.getRuntimeService();
        bare.process.start(number, Stage.TRIAGE);

        runtime.setVariable(bare.instance(number), "entry", "污水外溢 🚱 𠮷");

        assertThat(runtime.getVariable(bare.instance(number), "entry")).isEqualTo("污水外溢 🚱 𠮷");
    }

    private static String statements(String resource) {
        try (InputStream in = Objects.requireNonNull(EngineTablesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
