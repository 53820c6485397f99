package org.gridwhistle.support;

import java.nio.file.Path;
import java.util.UUID;

/**
 * An empty database for one application: H2 or MySQL, as {@code -Dgridwhistle.test.database} says. Every test that is
 * tagged {@code database} runs on both.
 */
public record TestDatabase(String url, String username, String password) {

    /** What the product's own embedded database is opened with. */
    static final String H2_OPTIONS = ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE";

    /** What every process that opens one of these seals its audit log with. */
    static final String AUDIT_KEY = "a key that only tests may use, for it stands here";

    /** A new one of the kind this run is about. */
    public static TestDatabase fresh() {
        return onMysql() ? MysqlServer.shared().freshSchema("test") : inMemory();
    }

    public static boolean onMysql() {
        return "mysql".equals(System.getProperty("gridwhistle.test.database", "h2"));
    }

    private static TestDatabase inMemory() {
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_OPTIONS, "sa", "");
    }

    /** One that outlives the process, as an installation without a server has it. */
    public static TestDatabase inFile(Path file) {
        return new TestDatabase("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0" + H2_OPTIONS, "sa", "");
    }

    boolean isMysql() {
        return url.startsWith("jdbc:mysql:");
    }
}
