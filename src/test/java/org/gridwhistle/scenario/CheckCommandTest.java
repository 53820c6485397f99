package org.gridwhistle.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gridwhistle.support.DemoOrganisation;
import org.gridwhistle.support.ProductProcess;
import org.gridwhistle.support.ProductProcess.Form;
import org.gridwhistle.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --check} as an operator runs it: a process of its own that looks, says what it found, and ends. */
class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void findsNothingWhereNothingHappened() {
        var database = DemoOrganisation.installedOn(TestDatabase.inFile(folder.resolve("county")));
        var check = ProductProcess.check(Form.CLASSES, database, folder);
        assertThat(check.output()).contains("clean: 0 cases (0 open), 0 records, 0 faults", "audit log whole: ");
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void findsALineOfTheAuditLogThatWasEdited() throws SQLException {
        var database = DemoOrganisation.installedOn(TestDatabase.inFile(folder.resolve("county")));
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("update audit_entry set subject = 'accounts/1' where id = 3");
        }
        var check = ProductProcess.check(Form.CLASSES, database, folder);
        assertThat(check.output())
                .contains("audit log: Line 3 says something else than was written", "audit log NOT WHOLE: 2 lines");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void saysThatARunningServerHoldsTheEmbeddedDatabase() {
        var database = TestDatabase.inFile(folder.resolve("county"));
        try (var server = ProductProcess.start(Form.CLASSES, database, folder)) {
            assertThat(server.handle().isAlive()).isTrue();
            var check = ProductProcess.check(Form.CLASSES, database, folder);
            assertThat(check.output()).contains("in use by a running server");
            assertThat(check.exitCode()).isEqualTo(2);
        }
    }
}
