package org.gridwhistle.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.gridwhistle.support.TestDatabase;

/** The database server's own count of what it was asked, whoever asked. */
final class ServerCounters implements AutoCloseable {

    private static final Set<String> STATEMENTS =
            Set.of("com_select", "com_insert", "com_insert_select", "com_update", "com_delete", "com_replace");

    /** Statements and commits. */
    record Reading(long statements, long commits) {

        Reading minus(Reading earlier) {
            return new Reading(statements - earlier.statements, commits - earlier.commits);
        }

        Reading plus(Reading other) {
            return new Reading(statements + other.statements, commits + other.commits);
        }
    }

    private final Connection connection;

    ServerCounters(TestDatabase database) throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    Reading read() {
        long statements = 0;
        long commits = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show global status like 'Com\\_%'")) {
            while (rows.next()) {
                String name = rows.getString(1).toLowerCase(Locale.ROOT);
                if (STATEMENTS.contains(name)) {
                    statements += rows.getLong(2);
                } else if (name.equals("com_commit")) {
                    commits += rows.getLong(2);
                }
            }
            return new Reading(statements, commits);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server was asked during the call, and the call's answer handed on. */
    <T> T during(Supplier<T> call, java.util.function.Consumer<Reading> cost) {
        Reading before = read();
        T answer = call.get();
        cost.accept(read().minus(before));
        return answer;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
