package org.gridwhistle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.gridwhistle.support.DatabaseTest;
import org.gridwhistle.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever opens the database with another tool finds every table and column explained in Chinese. */
@DatabaseTest
class SchemaCommentsTest {

    private static final Pattern NOT_OURS = Pattern.compile("(act_|flyway_).*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Autowired
    DataSource dataSource;

    @Test
    void everyTableAndColumnHasAChineseComment() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(unexplained(connection)).isEmpty();
        }
    }

    @Test
    void aTableWithoutCommentIsSeen() throws SQLException {
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table whistle (id bigint primary key comment '主键', said varchar(9) comment 'x')");
            assertThat(unexplained(connection)).containsExactly("whistle", "whistle.said");
        }
    }

    private static List<String> unexplained(Connection connection) throws SQLException {
        var violations = new ArrayList<String>();
        DatabaseMetaData meta = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = TestDatabase.onMysql() ? null : "PUBLIC";
        try (ResultSet tables = meta.getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (NOT_OURS.matcher(table.toLowerCase(Locale.ROOT)).matches()) {
                    continue;
                }
                if (!explained(tables)) {
                    violations.add(table.toLowerCase(Locale.ROOT));
                }
                try (ResultSet columns = meta.getColumns(catalog, schema, table, "%")) {
                    while (columns.next()) {
                        if (!explained(columns)) {
                            violations.add((table + "." + columns.getString("COLUMN_NAME")).toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return violations;
    }

    private static boolean explained(ResultSet row) throws SQLException {
        String remarks = row.getString("REMARKS");
        return remarks != null && CHINESE.matcher(remarks).find();
    }
}
