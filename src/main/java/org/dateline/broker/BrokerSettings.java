package org.dateline.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code dateline.kafka.*}.
 *
 * @param prefix the prefix of topics and of the consumer group
 * @param articles the topic of articles; {@code <prefix>.articles} if empty. Services with separate databases that
 *     share this topic and differ in prefix each read all articles.
 * @param partitions the largest number of processes that can read in parallel; it can be increased later but not
 *     reduced
 * @param replicas the number of brokers that keep each message; 0 for the broker's default
 * @param patience how long the intake waits for the broker
 * @param ahead the number of articles a worker consumes before it has read the first of them
 * @param session the time without heartbeats after which a worker's partitions are reassigned; brokers require 6 s or
 *     more by default
 * @param strandedAfter how long an article may wait for its message before another one is sent
 */
@ConfigurationProperties("dateline.kafka")
record BrokerSettings(
        @DefaultValue("dateline") String prefix,
        @DefaultValue("") String articles,
        @DefaultValue("12") int partitions,
        @DefaultValue("0") short replicas,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("8") int ahead,
        @DefaultValue("6s") Duration session,
        @DefaultValue("10m") Duration strandedAfter) {

    BrokerSettings {
        articles = articles.isBlank() ? prefix + ".articles" : articles;
        if (partitions < 1 || ahead < 1 || patience.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "dateline.kafka.partitions, dateline.kafka.ahead and dateline.kafka.patience must be 1 or more");
        }
        if (session.toSeconds() < 1) {
            throw new IllegalArgumentException("dateline.kafka.session must be one second or more");
        }
    }

    /** Returns the topic of quarantined articles. */
    String quarantine() {
        return prefix + ".quarantine";
    }

    /** Returns the topic of changes. */
    String changes() {
        return prefix + ".changes";
    }

    /** Returns the consumer group of all readers of articles. */
    String readers() {
        return prefix + ".readers";
    }
}
