package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.gridwhistle.support.DemoOrganisation;
import org.gridwhistle.support.ProductProcess;
import org.gridwhistle.support.ProductProcess.Check;
import org.gridwhistle.support.ProductProcess.Form;
import org.gridwhistle.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --migrate} as an operator runs it after a release that brought new models. */
class MigrateCommandTest {

    @TempDir
    Path folder;

    private TestDatabase database;

    @Test
    void movesWhatStandsOnAnOlderVersion() {
        database = TestDatabase.inFile(folder.resolve("county"));
        try (var server = ProductProcess.start(Form.CLASSES, database, folder)) {
            new Whistles(server.api()).waitingForDeputy();
        }
        try (var product = DemoOrganisation.openOn(database)) {
            // another model came and went, so that the product's own becomes a new version at the next start
            new OlderModels(product.getBean(ProcessEngine.class).getRepositoryService()).deployOlder();
        }

        var trial = migrate("--dry-run");
        assertThat(trial.output())
                .contains("whistle-case version 1: 1 instances")
                .contains("1 at userTask_claimCase 代表报到")
                .contains("whistle-case version 3 (newest): 0 instances")
                .contains("would move to the newest version: 1");
        assertThat(trial.exitCode()).isZero();

        var moved = migrate();
        assertThat(moved.output()).contains("moved to the newest version: 1");
        assertThat(moved.exitCode()).isZero();
    }

    private Check migrate(String... more) {
        var options = new String[more.length + 1];
        options[0] = "--migrate";
        System.arraycopy(more, 0, options, 1, more.length);
        return ProductProcess.command(Form.CLASSES, database, folder, options);
    }
}
