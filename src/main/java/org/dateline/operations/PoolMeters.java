package org.dateline.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.neo4j.driver.observation.metrics.ConnectionPoolMetrics;
import org.neo4j.driver.observation.metrics.Metrics;
import org.neo4j.driver.observation.metrics.MetricsObservationProvider;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics of the driver's connection pools. A cluster has one pool per member; the metrics are totals. */
@Configuration(proxyBeanMethods = false)
class PoolMeters {

    @Bean
    MetricsObservationProvider observedConnections() {
        return MetricsObservationProvider.newInstance();
    }

    @Bean
    ConfigBuilderCustomizer observedDriver(MetricsObservationProvider connections) {
        return driver -> driver.withObservationProvider(connections);
    }

    @Bean
    MeterBinder connectionMeters(MetricsObservationProvider connections) {
        return registry -> bind(connections.metrics(), registry);
    }

    private static void bind(Metrics pools, MeterRegistry registry) {
        connections(pools, registry, "in-use", ConnectionPoolMetrics::inUse);
        connections(pools, registry, "idle", ConnectionPoolMetrics::idle);
        Gauge.builder("dateline.pool.waiting", pools, all -> sum(all, ConnectionPoolMetrics::acquiring))
                .description("Transactions that wait for a connection to the database")
                .register(registry);
        FunctionTimer.builder(
                        "dateline.pool.acquisition",
                        pools,
                        all -> sum(all, ConnectionPoolMetrics::acquired),
                        all -> sum(all, ConnectionPoolMetrics::totalAcquisitionTime),
                        TimeUnit.MILLISECONDS)
                .description("How long transactions waited for a connection to the database")
                .register(registry);
        counter(pools, "timeouts", ConnectionPoolMetrics::timedOutToAcquire)
                .description("Transactions that got no connection in time")
                .register(registry);
        counter(pools, "failures", ConnectionPoolMetrics::failedToCreate)
                .description("Connections that could not be opened")
                .register(registry);
    }

    private static void connections(
            Metrics pools, MeterRegistry registry, String state, ToIntFunction<ConnectionPoolMetrics> number) {
        Gauge.builder("dateline.pool.connections", pools, all -> sum(all, number::applyAsInt))
                .description("Connections to the database, by state")
                .tag("state", state)
                .register(registry);
    }

    private static FunctionCounter.Builder<Metrics> counter(
            Metrics pools, String name, ToLongFunction<ConnectionPoolMetrics> number) {
        return FunctionCounter.builder("dateline.pool." + name, pools, all -> sum(all, number));
    }

    private static long sum(Metrics pools, ToLongFunction<ConnectionPoolMetrics> number) {
        return pools.connectionPoolMetrics().stream().mapToLong(number).sum();
    }
}
