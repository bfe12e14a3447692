package org.dateline.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** The clients of the broker: as {@code spring.kafka.*} has them, and with what the order and the safety of articles need. */
@Component
@WithBroker
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerClients implements DisposableBean {

    /** An article may have a few megabytes, as the intake takes them. */
    static final int LARGEST_MESSAGE = 16 << 20;

    /** Who is heard of six times a session loses its partitions only after five beats in a row are lost, and learns of others' soon. */
    private static final int HEARTBEATS = 6;

    /** A reader that is there before its topic, or before a topic has more partitions, hears of them after so long; Kafka has 5 min. */
    private static final Duration LOOKS_FOR_PARTITIONS = Duration.ofSeconds(5);

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> sender;
    private final Map<String, Object> consumer;
    private final KafkaAdmin admin;
    private final BrokerSettings settings;

    BrokerClients(
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            BrokerSettings settings) {
        this.producers = new DefaultKafkaProducerFactory<>(sending(producers.getConfigurationProperties(), settings));
        this.sender = new KafkaTemplate<>(this.producers);
        this.consumer = consumers.getConfigurationProperties();
        this.admin = admin;
        this.settings = settings;
    }

    private static Map<String, Object> sending(Map<String, Object> producer, BrokerSettings settings) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        Map<String, Object> own = new HashMap<>(producer);
        own.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        own.put(ProducerConfig.ACKS_CONFIG, "all");
        own.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        own.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, patience / 2));
        own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
        own.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        own.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return own;
    }

    /** Sends messages; each is kept by all replicas that are there before it counts as sent, and fails within the patience. */
    KafkaTemplate<String, byte[]> sender() {
        return sender;
    }

    /** Reads articles as one of the group. */
    Consumer<String, byte[]> reader() {
        Map<String, Object> own = new HashMap<>(consumer);
        own.put(ConsumerConfig.GROUP_ID_CONFIG, settings.readers());
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Few, since those of a partition that was another one's wait behind them.
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.ceilDiv(settings.ahead(), 2));
        int session = Math.toIntExact(settings.session().toMillis());
        own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        own.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS);
        own.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return consumer(own);
    }

    /** Follows a topic by itself. */
    Consumer<String, byte[]> follower() {
        Map<String, Object> own = new HashMap<>(consumer);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return consumer(own);
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> own) {
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A topic that a broker makes for a reader has other partitions, retention and sizes than ours.
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        own.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, Math.toIntExact(LOOKS_FOR_PARTITIONS.toMillis()));
        own.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        own.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new DefaultKafkaConsumerFactory<String, byte[]>(own).createConsumer();
    }

    /** Asks the broker about itself. */
    Admin admin() {
        return Admin.create(admin.getConfigurationProperties());
    }

    /** Makes the topics that are missing; returns why it could not, or nothing once they are there. */
    Optional<String> makeTopics() {
        try {
            return admin.initialize() ? Optional.empty() : Optional.of("the broker does not answer");
        } catch (RuntimeException | Error e) {
            // From the second time on, a broker that is away or refuses is an exception.
            return Optional.of(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
        }
    }

    @Override
    public void destroy() {
        producers.destroy();
    }

    /** Waits until a broker or a database that was away may be there again, or until the thread is to end. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
