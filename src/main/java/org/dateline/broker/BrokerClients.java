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
import org.dateline.restart.MemoryErrors;
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

/**
 * Creates the Kafka clients from {@code spring.kafka.*}, with the settings that order and durability of articles
 * require.
 */
@Component
@WithBroker
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerClients implements DisposableBean {

    /** Largest message in bytes. An article may have a few megabytes. */
    static final int LARGEST_MESSAGE = 16 << 20;

    /**
     * Heartbeats per session timeout. A consumer loses its partitions only after five missed ones, and notices a
     * rebalance soon.
     */
    private static final int HEARTBEATS = 6;

    /** Interval at which consumers look for new topics and partitions. Kafka's default is five minutes. */
    private static final Duration LOOKS_FOR_PARTITIONS = Duration.ofSeconds(5);

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> sender;
    private final Map<String, Object> consumer;
    private final KafkaAdmin admin;
    private final BrokerSettings settings;
    private final MemoryErrors memory;

    BrokerClients(
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            KafkaAdmin admin,
            BrokerSettings settings,
            MemoryErrors memory) {
        this.producers = new DefaultKafkaProducerFactory<>(sending(producers.getConfigurationProperties(), settings));
        this.sender = new KafkaTemplate<>(this.producers);
        this.consumer = consumers.getConfigurationProperties();
        this.admin = admin;
        this.settings = settings;
        this.memory = memory;
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

    /**
     * Returns a producer. A message counts as sent when all in-sync replicas have it, and fails after the configured
     * patience.
     */
    KafkaTemplate<String, byte[]> sender() {
        return sender;
    }

    /** Returns a consumer of the readers' group. */
    Consumer<String, byte[]> reader() {
        Map<String, Object> own = new HashMap<>(consumer);
        own.put(ConsumerConfig.GROUP_ID_CONFIG, settings.readers());
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Few records per poll, because those of other partitions wait behind them.
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.ceilDiv(settings.ahead(), 2));
        int session = Math.toIntExact(settings.session().toMillis());
        own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        own.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS);
        own.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return consumer(own);
    }

    /** Returns a consumer without a group, which reads a topic by itself. */
    Consumer<String, byte[]> follower() {
        Map<String, Object> own = new HashMap<>(consumer);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return consumer(own);
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> own) {
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A topic that the broker creates for a consumer would have other partitions, retention and sizes.
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        own.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, Math.toIntExact(LOOKS_FOR_PARTITIONS.toMillis()));
        own.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        own.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new DefaultKafkaConsumerFactory<String, byte[]>(own).createConsumer();
    }

    /** Returns a client for administration. */
    Admin admin() {
        return Admin.create(admin.getConfigurationProperties());
    }

    /** Creates missing topics. Returns why it could not, or empty if all topics exist. */
    Optional<String> makeTopics() {
        try {
            return admin.initialize() || exist() ? Optional.empty() : Optional.of("the broker does not answer");
        } catch (RuntimeException | Error e) {
            memory.note(e);
            // From the second attempt on, an unavailable broker causes an exception.
            return exist()
                    ? Optional.empty()
                    : Optional.of(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
        }
    }

    /** Tells whether all topics exist. An account may have no right to create or change them. */
    private boolean exist() {
        String[] topics = {settings.articles(), settings.quarantine(), settings.changes()};
        try {
            return admin.describeTopics(topics).size() == topics.length;
        } catch (RuntimeException | Error e) {
            // An error must not end the thread that waits for the broker.
            memory.note(e);
            return false;
        }
    }

    @Override
    public void destroy() {
        producers.destroy();
    }

    /** Waits for a broker or a database to return. Returns early if the thread is interrupted. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
