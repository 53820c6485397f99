package org.gridwhistle.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the start was refused, instead of a stack trace. */
class DemoNeedsEmbeddedDatabaseAnalyzer extends AbstractFailureAnalyzer<DemoNeedsEmbeddedDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoNeedsEmbeddedDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Leave the profile \"demo\" out for this database, or the database out for the demo county.",
                cause);
    }
}
