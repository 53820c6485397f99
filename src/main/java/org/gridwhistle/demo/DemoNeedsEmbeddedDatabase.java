package org.gridwhistle.demo;

/** The demo county has accounts that everybody knows: it must never stand in a real installation's database. */
class DemoNeedsEmbeddedDatabase extends IllegalStateException {

    DemoNeedsEmbeddedDatabase(String jdbcUrl) {
        super("profile \"demo\" runs on an embedded database only, and spring.datasource.url is "
                + (jdbcUrl == null ? "not set" : jdbcUrl.replaceAll("[?;].*", "")));
    }
}
