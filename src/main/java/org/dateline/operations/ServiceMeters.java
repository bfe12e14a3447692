package org.dateline.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dateline.graph.Database;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.SubmissionState;
import org.dateline.server.DatelineProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.system.DiskSpaceMetricsBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics of the queue and the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsSettings.class)
class ServiceMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMeters.class);

    private final QueueFigures figures;
    private final Database database;
    private final ReadOnlyMode readOnly;

    ServiceMeters(QueueFigures figures, Database database, ReadOnlyMode readOnly) {
        this.figures = figures;
        this.database = database;
        this.readOnly = readOnly;
    }

    /** Measures the disk of the data folder. The framework's own setting would split a path at commas. */
    @Bean
    static DiskSpaceMetricsBinder diskSpaceMetrics(DatelineProperties properties) {
        return new DiskSpaceMetricsBinder(List.of(properties.data().toFile()), Tags.empty());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.queue.depth", figures, told(QueueFigures::depth))
                .description("Articles that wait to be read")
                .register(registry);
        Gauge.builder("dateline.queue.age", figures, told(queue -> queue.age().toSeconds()))
                .baseUnit("seconds")
                .description("How long the oldest article has waited")
                .register(registry);
        Gauge.builder("dateline.read.only", readOnly, mode -> mode.reason().isPresent() ? 1 : 0)
                .description("1 while nothing is written for lack of disk space")
                .register(registry);
        Gauge.builder("dateline.reads.running", database, Database::readsRunning)
                .description("Reads of the embedded database that run")
                .register(registry);
        Gauge.builder("dateline.reads.waiting", database, Database::readsWaiting)
                .description("Reads of the embedded database that wait for a thread")
                .register(registry);
        Gauge.builder("dateline.transactions.open", database, Database::readsOpen)
                .description("Transactions of this process that are open, by mode")
                .tag("mode", "read")
                .register(registry);
        Gauge.builder("dateline.transactions.open", database, Database::writesOpen)
                .description("Transactions of this process that are open, by mode")
                .tag("mode", "write")
                .register(registry);
        for (SubmissionState state : SubmissionState.values()) {
            Gauge.builder("dateline.submissions", figures, told(queue -> queue.count(state)))
                    .description(
                            "Articles that were handed in, by state; written ones count while their receipts are kept")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    /** Returns a gauge that is NaN while the database is not available. */
    private static ToDoubleFunction<QueueFigures> told(ToDoubleFunction<QueueFigures> figure) {
        return queue -> {
            try {
                return figure.applyAsDouble(queue);
            } catch (RuntimeException e) {
                LOG.debug("A figure of the queue is not known", e);
                return Double.NaN;
            }
        };
    }
}
