package org.dateline.broker;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Creates the topics in the background, so that an unavailable broker does not delay the start. */
@Configuration(proxyBeanMethods = false)
@WithBroker
class BrokerTopics {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerTopics.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** Retention of articles. Articles that wait longer are sent again from the graph. */
    private static final Duration ARTICLES_KEPT = Duration.ofDays(30);

    private static final Duration QUARANTINE_KEPT = Duration.ofDays(90);
    private static final Duration CHANGES_KEPT = Duration.ofDays(7);

    private final BrokerClients clients;
    private final Thread thread = Thread.ofVirtual().name("kafka-topics").unstarted(this::make);

    BrokerTopics(BrokerClients clients) {
        this.clients = clients;
    }

    @Bean
    static NewTopics datelineTopics(BrokerSettings settings) {
        return new NewTopics(
                topic(settings.articles(), settings.partitions(), settings, ARTICLES_KEPT),
                topic(settings.quarantine(), 1, settings, QUARANTINE_KEPT),
                // A single partition, which keeps one order for the whole stream.
                topic(settings.changes(), 1, settings, CHANGES_KEPT));
    }

    private static NewTopic topic(String name, int partitions, BrokerSettings settings, Duration kept) {
        Optional<Short> replicas = settings.replicas() > 0 ? Optional.of(settings.replicas()) : Optional.empty();
        return new NewTopic(name, Optional.of(partitions), replicas)
                .configs(java.util.Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, String.valueOf(kept.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(BrokerClients.LARGEST_MESSAGE)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void make() {
        try {
            Optional<String> trouble = clients.makeTopics();
            while (trouble.isPresent()) {
                LOG.warn("The topics could not be created; tried again in {} s: {}", AGAIN.toSeconds(), trouble.get());
                Thread.sleep(AGAIN);
                trouble = clients.makeTopics();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.interrupt();
    }
}
