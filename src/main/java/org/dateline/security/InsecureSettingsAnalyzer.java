package org.dateline.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports insecure settings without a stack trace. */
class InsecureSettingsAnalyzer extends AbstractFailureAnalyzer<InsecureSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InsecureSettings cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
