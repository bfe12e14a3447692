package org.dateline.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/**
 * Creates the topics in the background, so that an unavailable broker does not delay the start, and waits in the
 * background for a broker that went away. No article is sent before: the broker would create its topic with other
 * retention and sizes, and sources would be downloaded for articles that cannot be sent.
 */
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

    /** Completes when the broker answers. Replaced when it goes away. */
    private volatile CompletableFuture<Void> reached = new CompletableFuture<>();

    /** Whether the broker did not answer when it was last asked. */
    private volatile boolean away;

    private @Nullable Thread looking;
    private boolean stopped;

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

    /** Waits for the first answer of the broker. Returns whether it answers. */
    boolean isReached(Duration patience) {
        look();
        try {
            if (!away) {
                reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            return !away;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            // The client itself waits for a minute or two.
            lost();
            return false;
        }
    }

    /** Tells whether the broker did not answer lately. */
    boolean isAway() {
        return away;
    }

    /** Notes that the broker took no message, and asks it until it answers. */
    synchronized void lost() {
        if (!away) {
            away = true;
            reached = new CompletableFuture<>();
        }
        look();
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void look() {
        if (looking == null && !stopped && !reached.isDone()) {
            looking = Thread.ofVirtual().name("kafka-topics").start(this::make);
        }
    }

    private void make() {
        try {
            Optional<String> trouble = clients.makeTopics();
            while (trouble.isPresent()) {
                synchronized (this) {
                    away = true;
                }
                LOG.warn("The broker is away; tried again in {} s: {}", AGAIN.toSeconds(), trouble.get());
                Thread.sleep(AGAIN);
                trouble = clients.makeTopics();
            }
            found();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void found() {
        if (away) {
            LOG.info("The broker answers");
        }
        away = false;
        looking = null;
        reached.complete(null);
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        stopped = true;
        if (looking != null) {
            looking.interrupt();
        }
    }
}
