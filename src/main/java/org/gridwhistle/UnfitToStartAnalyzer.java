package org.gridwhistle;

import org.gridwhistle.shared.UnfitToStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line what is wrong and in one what to do, instead of a stack trace. */
final class UnfitToStartAnalyzer extends AbstractFailureAnalyzer<UnfitToStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitToStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
