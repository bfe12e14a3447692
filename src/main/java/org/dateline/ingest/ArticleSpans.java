package org.dateline.ingest;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Adds a span for each attempt at an article, with a child span for each stage. An attempt belongs to the trace of the
 * request that submitted the article, even if that request ended long ago.
 */
@Component
class ArticleSpans {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;
    private final @Nullable ObservationRegistry registry;

    ArticleSpans(
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            ObjectProvider<ObservationRegistry> registry) {
        this.tracer = tracer.getIfAvailable();
        this.propagator = propagator.getIfAvailable();
        this.registry = this.tracer == null ? null : registry.getIfAvailable();
    }

    /**
     * Returns the trace context of this thread as headers. These are small enough to keep for thousands of waiting
     * articles.
     */
    Map<String, String> here() {
        Span span = tracer == null ? null : tracer.currentSpan();
        Map<String, String> place = new HashMap<>();
        if (span != null && propagator != null) {
            propagator.inject(span.context(), place, (carrier, key, value) -> place.put(key, value));
        }
        return Map.copyOf(place);
    }

    /**
     * Makes an attempt within a span.
     *
     * @param from the trace context of the submission
     * @param work receives a consumer for the failure to record
     */
    void attempt(Map<String, String> from, String submission, int number, Consumer<Consumer<Throwable>> work) {
        if (registry == null) {
            work.accept(failure -> {});
            return;
        }
        ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get, Kind.CONSUMER);
        context.setCarrier(from);
        Observation attempt = Observation.createNotStarted("dateline.attempt", () -> context, registry)
                .contextualName("article attempt")
                .highCardinalityKeyValue("dateline.submission", submission)
                .highCardinalityKeyValue("dateline.attempt", String.valueOf(number));
        attempt.observe(() -> work.accept(attempt::error));
    }

    /** Runs a stage within a span. */
    <T> T stage(IngestStage stage, Supplier<T> work) {
        if (registry == null) {
            return work.get();
        }
        String name = stage.name().toLowerCase(Locale.ROOT);
        return Observation.createNotStarted("dateline.attempt.stage", registry)
                .contextualName("stage " + name)
                .lowCardinalityKeyValue("stage", name)
                .observe(work);
    }
}
