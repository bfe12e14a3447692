package org.dateline.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace which settings would leave the service open. */
class InsecureSettingsAnalyzer extends AbstractFailureAnalyzer<InsecureSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InsecureSettings cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
