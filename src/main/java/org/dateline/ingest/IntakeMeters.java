package org.dateline.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The metric of the intake. Watched sources wait in silence while it is closed, and nobody else may hand in. */
@Component
class IntakeMeters implements MeterBinder {

    private final IngestQueue queue;

    IntakeMeters(IngestQueue queue) {
        this.queue = queue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.intake.open", queue, IntakeMeters::isOpen)
                .description(
                        "1 while articles are accepted, 0 while the queue or the disk is full or the broker is away")
                .register(registry);
    }

    private static int isOpen(IngestQueue queue) {
        return queue.intake().state() == Intake.State.OPEN ? 1 : 0;
    }
}
