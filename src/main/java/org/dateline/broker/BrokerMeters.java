package org.dateline.broker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Metrics of a process that consumes articles. */
@Component
@WithBroker
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
@ConditionalOnWebApplication
class BrokerMeters implements MeterBinder {

    private final ArticleConsumer consumer;

    BrokerMeters(ArticleConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dateline.kafka.lag", consumer, ArticleConsumer::lag)
                .description("Articles of the partitions of this process that are not read yet")
                .register(registry);
        Gauge.builder("dateline.kafka.age", consumer, c -> c.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the oldest article that this process has taken has waited")
                .register(registry);
    }
}
