package org.gridwhistle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database that tests stand on is the one they mean. */
@Tag("database")
class TestDatabaseTest {

    @Test
    void givesEveryAskerAnEmptyDatabaseOfTheKindThisRunIsAbout() throws Exception {
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.onMysql() ? "MySQL" : "H2");
            try (var statement = connection.createStatement()) {
                statement.execute("create table whistle (id bigint primary key, said varchar(20))");
                statement.execute("insert into whistle values (1, '吹哨😀')");
                try (var row = statement.executeQuery("select said from whistle")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo("吹哨😀");
                }
            }
        }
        assertThat(TestDatabase.fresh()).isNotEqualTo(database);
    }
}
