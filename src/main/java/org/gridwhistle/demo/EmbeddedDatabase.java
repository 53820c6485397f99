package org.gridwhistle.demo;

import java.util.Locale;

/** Tells a database inside this process from one that somebody else may be using. */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /** @throws DemoNeedsEmbeddedDatabase for any other database, and where none is named */
    static void demand(String jdbcUrl) {
        if (!isEmbedded(jdbcUrl)) {
            throw new DemoNeedsEmbeddedDatabase(jdbcUrl);
        }
    }

    static boolean isEmbedded(String jdbcUrl) {
        if (jdbcUrl == null) {
            return false;
        }
        String url = jdbcUrl.toLowerCase(Locale.ROOT);
        return url.startsWith("jdbc:h2:")
                && !url.startsWith("jdbc:h2:tcp:")
                && !url.startsWith("jdbc:h2:ssl:")
                && !url.contains("auto_server=true");
    }
}
