package org.dateline.roles;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace which settings do not fit the role. */
class UnfitRoleAnalyzer extends AbstractFailureAnalyzer<UnfitRole> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitRole cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
