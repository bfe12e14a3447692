package org.dateline.roles;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the settings that do not fit the role, in place of a stack trace. */
class UnfitRoleAnalyzer extends AbstractFailureAnalyzer<UnfitRole> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitRole cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
