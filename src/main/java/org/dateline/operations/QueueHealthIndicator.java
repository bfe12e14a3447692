package org.dateline.operations;

import org.dateline.graph.ReadOnlyMode;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Reports whether articles are read in time, by the age of the oldest waiting one. While the store is read-only, none can
 * be, and the age does not count.
 */
@Component
class QueueHealthIndicator extends AbstractHealthIndicator {

    private final QueueFigures figures;
    private final OperationsSettings settings;
    private final ReadOnlyMode readOnly;

    QueueHealthIndicator(QueueFigures figures, OperationsSettings settings, ReadOnlyMode readOnly) {
        super("The queue cannot be looked at");
        this.figures = figures;
        this.settings = settings;
        this.readOnly = readOnly;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean well = readOnly.reason().isPresent() || figures.age().compareTo(settings.queueAge()) <= 0;
        (well ? health.up() : health.outOfService())
                .withDetail("waiting", figures.depth())
                .withDetail("oldestSeconds", figures.age().toSeconds())
                .withDetail("limitSeconds", settings.queueAge().toSeconds());
    }
}
