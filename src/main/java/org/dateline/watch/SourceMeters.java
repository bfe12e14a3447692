package org.dateline.watch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Metrics of watched sources, read from the database at most every few seconds. */
@Configuration(proxyBeanMethods = false)
class SourceMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SourceMeters.class);

    private static final Duration KNOWN = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final LoadingCache<String, List<WatchedSource>> known;

    SourceMeters(WatchedSources sources) {
        this.known = Caffeine.newBuilder().expireAfterWrite(KNOWN).build(key -> sources.all());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        states(
                registry,
                "active",
                all -> active(all).filter(source -> !source.isFailing()).count());
        states(
                registry,
                "failing",
                all -> active(all).filter(WatchedSource::isFailing).count());
        states(registry, "paused", all -> all.size() - active(all).count());
        Gauge.builder(
                        "dateline.sources.failures",
                        this,
                        told(all -> active(all)
                                .mapToInt(WatchedSource::failures)
                                .max()
                                .orElse(0)))
                .description("The most failures in a row of a watched source")
                .register(registry);
        Gauge.builder(
                        "dateline.sources.age",
                        this,
                        told(all ->
                                active(all).mapToDouble(SourceMeters::age).max().orElse(0)))
                .baseUnit("seconds")
                .description("The time since the last success of the watched source that has had none for longest")
                .register(registry);
    }

    private void states(MeterRegistry registry, String state, ToDoubleFunction<List<WatchedSource>> figure) {
        Gauge.builder("dateline.sources", this, told(figure))
                .tag("state", state)
                .description("Watched sources, by state")
                .register(registry);
    }

    private static java.util.stream.Stream<WatchedSource> active(List<WatchedSource> all) {
        return all.stream().filter(source -> source.state() == WatchState.ACTIVE);
    }

    /** Returns seconds since the last success, or since the source was added if there is none. */
    private static double age(WatchedSource source) {
        Instant since = source.lastSuccessAt() == null ? source.addedAt() : source.lastSuccessAt();
        return Math.max(0, Duration.between(since, Instant.now()).toSeconds());
    }

    /** Returns a gauge that is NaN while the database is not available. */
    private static ToDoubleFunction<SourceMeters> told(ToDoubleFunction<List<WatchedSource>> figure) {
        return meters -> {
            try {
                return figure.applyAsDouble(meters.known.get(ALL));
            } catch (RuntimeException e) {
                LOG.debug("A figure of the watched sources is not known", e);
                return Double.NaN;
            }
        };
    }
}
