package org.dateline.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Measures the duration of each stage and the number of claims per article, if metrics are enabled. */
@Component
class StageTimers implements StageListener {

    private final @Nullable MeterRegistry registry;

    StageTimers(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry.getIfAvailable();
    }

    @Override
    public void wrote(int claims) {
        if (registry != null) {
            Counter.builder("dateline.claims.written")
                    .description("Claims of articles that were written")
                    .register(registry)
                    .increment(claims);
        }
    }

    @Override
    public void left(String submission, IngestStage stage, Duration took) {
        if (registry != null) {
            Timer.builder("dateline.stage")
                    .description("The time that an article takes at a stage")
                    .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                    .register(registry)
                    .record(took);
        }
    }
}
