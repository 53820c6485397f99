package org.gridwhistle.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.gridwhistle.shared.UnfitToStart;
import org.gridwhistle.shared.WholeSecondClock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks at the database before the engine touches it; each finding stops the start with one line. */
@Component
@DependsOnDatabaseInitialization
class DatabaseChecks implements InitializingBean {

    static final Duration MOST_SKEW = Duration.ofSeconds(2);
    private static final String AN_ENGINE_TABLE = "ACT_RU_EXECUTION";
    /** Any wall time will do; this one has no daylight-saving gap anywhere. */
    private static final LocalDateTime A_WALL_TIME = LocalDateTime.of(2026, 1, 15, 13, 14, 15);

    private final JdbcTemplate jdbc;
    private final WholeSecondClock clock;

    DatabaseChecks(DataSource dataSource, WholeSecondClock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        isolation();
        zone();
        time();
        schema();
    }

    void isolation() {
        int level = jdbc.execute(Connection::getTransactionIsolation);
        if (level != Connection.TRANSACTION_READ_COMMITTED) {
            throw new UnfitToStart(
                    "The database connections do not work at isolation READ COMMITTED.",
                    "Set spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED.");
        }
    }

    void zone() {
        if (!ZoneId.systemDefault().getRules().equals(clock.getZone().getRules())) {
            throw new UnfitToStart(
                    "The Java process works in zone " + ZoneId.systemDefault() + ", the deployment in "
                            + clock.getZone() + ".",
                    "Start with -Duser.timezone=" + clock.getZone() + ", or set gridwhistle.zone.");
        }
        var written = Timestamp.valueOf(A_WALL_TIME);
        jdbc.query(
                "select cast(? as datetime) as back",
                (ResultSet row) -> {
                    String seen = row.getString("back");
                    if (!written.equals(row.getTimestamp("back"))
                            || !seen.startsWith(A_WALL_TIME.toString().replace('T', ' '))) {
                        throw new UnfitToStart(
                                "A time written as " + A_WALL_TIME + " stands in the database as " + seen + ".",
                                "Leave connectionTimeZone out of the database URL, so that both use zone "
                                        + clock.getZone() + ".");
                    }
                },
                written);
    }

    /** The machine's clock, not the one that the time machine has moved: the engine's job locks are compared across nodes. */
    void time() {
        Instant machine = clock.instant().minus(clock.offset());
        Duration skew = Duration.between(databaseTime(), machine).abs();
        if (skew.compareTo(MOST_SKEW) > 0) {
            throw new UnfitToStart(
                    "The clocks of this machine and of the database are " + skew.toSeconds() + " seconds apart.",
                    "Let both follow the same time server (NTP).");
        }
    }

    private Instant databaseTime() {
        // the database's own time is what this is about, so here, and only here, SQL may ask for it
        String sql = jdbc.execute(DatabaseChecks::isMysql)
                ? "select floor(unix_timestamp(now(6)))"
                : "select floor(extract(epoch from current_timestamp))";
        return Instant.ofEpochSecond(Objects.requireNonNull(jdbc.queryForObject(sql, Long.class)));
    }

    private static boolean isMysql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("MySQL");
    }

    /** As the engine looks for its tables: without naming a schema. */
    void schema() {
        String here = jdbc.execute(DatabaseChecks::current);
        List<String> seen = jdbc.execute(DatabaseChecks::schemasWithAnEngine);
        if (!seen.contains(here)) {
            throw new UnfitToStart(
                    "The engine's tables are not in the database " + here + ".",
                    "Let Flyway create them: leave spring.flyway.enabled on.");
        }
        if (seen.size() > 1) {
            throw new UnfitToStart(
                    "Engine tables of another database could be taken for ours: " + seen + ".",
                    "Add nullCatalogMeansCurrent=true to the database URL.");
        }
    }

    private static String current(Connection connection) throws SQLException {
        return place(connection.getCatalog(), connection.getSchema());
    }

    private static List<String> schemasWithAnEngine(Connection connection) throws SQLException {
        List<String> seen = new ArrayList<>();
        try (var tables = connection.getMetaData().getTables(null, null, AN_ENGINE_TABLE, null)) {
            while (tables.next()) {
                seen.add(place(tables.getString("TABLE_CAT"), tables.getString("TABLE_SCHEM")));
            }
        }
        return seen;
    }

    private static String place(String catalog, String schema) {
        return schema == null ? catalog : catalog + "." + schema;
    }
}
