package org.dateline.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Reports whether articles are read in time, by the age of the oldest waiting one. */
@Component
class QueueHealthIndicator extends AbstractHealthIndicator {

    private final QueueFigures figures;
    private final OperationsSettings settings;

    QueueHealthIndicator(QueueFigures figures, OperationsSettings settings) {
        super("The queue cannot be looked at");
        this.figures = figures;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean well = figures.age().compareTo(settings.queueAge()) <= 0;
        (well ? health.up() : health.outOfService())
                .withDetail("waiting", figures.depth())
                .withDetail("oldestSeconds", figures.age().toSeconds())
                .withDetail("limitSeconds", settings.queueAge().toSeconds());
    }
}
