package org.dateline.server;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Reports why the service does not start, without a stack trace. */
class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return StartFailures.in(failure)
                .map(e -> new FailureAnalysis(String.valueOf(e.getMessage()), null, e))
                .orElse(null);
    }
}
