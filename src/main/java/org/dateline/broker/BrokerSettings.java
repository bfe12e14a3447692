package org.dateline.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles and changes go over Kafka: the settings {@code dateline.kafka.*}.
 *
 * @param prefix what the names of topics and of the group begin with
 * @param articles the name of the topic of articles; {@code <prefix>.articles} when it is empty. Services with databases of their own that
 *     name the same topic, and have prefixes of their own, each read all articles
 * @param partitions how many processes can read at once, at most; more can be added later, fewer cannot
 * @param replicas how many brokers keep each message; as the broker has it when it is 0
 * @param patience how long the intake waits for the broker
 * @param ahead how many articles a worker takes before the first of them is read
 * @param session how long nothing is heard of a worker until its partitions go to others; brokers take no less than 6 s by default
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

    /** Articles that were quarantined. */
    String quarantine() {
        return prefix + ".quarantine";
    }

    /** The stream of versions. */
    String changes() {
        return prefix + ".changes";
    }

    /** The consumer group of all that read articles. */
    String readers() {
        return prefix + ".readers";
    }
}
