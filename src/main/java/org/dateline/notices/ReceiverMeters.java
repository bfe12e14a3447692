package org.dateline.notices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Metrics of receivers, read from the database at most every few seconds. */
@Configuration(proxyBeanMethods = false)
class ReceiverMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiverMeters.class);

    private static final Duration KNOWN = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final LoadingCache<String, List<Receiver>> known;

    ReceiverMeters(Receivers receivers) {
        this.known = Caffeine.newBuilder().expireAfterWrite(KNOWN).build(key -> receivers.of(null));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.receivers", this, meters -> meters.count(false))
                .tag("state", "active")
                .description("Receivers of topics, by state")
                .register(registry);
        Gauge.builder("dateline.receivers", this, meters -> meters.count(true))
                .tag("state", "failing")
                .description("Receivers of topics, by state")
                .register(registry);
    }

    /** Returns a count; NaN while the database is not available. */
    private double count(boolean failing) {
        try {
            return known.get(ALL).stream()
                    .filter(receiver -> receiver.failures() > 0 == failing)
                    .count();
        } catch (RuntimeException e) {
            LOG.debug("The figures of the receivers are not known", e);
            return Double.NaN;
        }
    }
}
