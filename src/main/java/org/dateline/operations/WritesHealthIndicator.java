package org.dateline.operations;

import org.dateline.graph.ReadOnlyMode;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Reports whether the service takes writes. A service that only answers reads is ready all the same. */
@Component
class WritesHealthIndicator extends AbstractHealthIndicator {

    private static final Status READ_ONLY = new Status("READ_ONLY");

    private final ReadOnlyMode readOnly;

    WritesHealthIndicator(ReadOnlyMode readOnly) {
        this.readOnly = readOnly;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        readOnly.reason().ifPresentOrElse(why -> health.status(READ_ONLY).withDetail("reason", why), health::up);
    }
}
