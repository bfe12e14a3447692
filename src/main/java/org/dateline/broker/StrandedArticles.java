package org.dateline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.dateline.graph.Submissions;
import org.dateline.ingest.QueueFull;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sends waiting articles again whose message is lost: those from before the broker was configured, from a lost topic,
 * or from a process that ended between two steps. Once all messages up to a mark have been read, an article that waited
 * long before the mark and still waits has none. Messages behind the mark may keep coming.
 */
@Component
@WithBroker
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
@ConditionalOnWebApplication
class StrandedArticles {

    private static final Logger LOG = LoggerFactory.getLogger(StrandedArticles.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 500;

    private final BrokerClients clients;
    private final BrokerSettings settings;
    private final ArticleConsumer consumer;
    private final BrokerCarrier carrier;
    private final Submissions submissions;
    private final MemoryErrors memory;

    /** Until where messages have to be read before articles are looked for; null before the first look. */
    private @Nullable Mark mark;

    private final Thread thread = Thread.ofVirtual().name("kafka-stranded").unstarted(this::run);

    StrandedArticles(
            BrokerClients clients,
            BrokerSettings settings,
            ArticleConsumer consumer,
            BrokerCarrier carrier,
            Submissions submissions,
            MemoryErrors memory) {
        this.clients = clients;
        this.settings = settings;
        this.consumer = consumer;
        this.carrier = carrier;
        this.submissions = submissions;
        this.memory = memory;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                lookAgainAndAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks repeatedly with one client, until it fails and is replaced. */
    private void lookAgainAndAgain() throws InterruptedException {
        try (Admin admin = clients.admin()) {
            while (true) {
                try {
                    look(admin);
                } catch (ExecutionException | TimeoutException | RuntimeException e) {
                    memory.note(e);
                    LOG.debug("Stranded articles are looked for later", e);
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.warn("The search for stranded articles failed; tried again in {} s", BETWEEN_LOOKS.toSeconds(), e);
        }
    }

    /** Sends stranded articles again if the messages up to the mark are read, and sets the next mark. */
    void look(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        if (!consumer.isFirst()) {
            return;
        }
        Instant now = Instant.now();
        List<TopicPartition> partitions = partitions(admin);
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        if (mark == null || mark.isAhead(ends)) {
            mark = new Mark(now, ends);
        }
        // Asked after the ends, so that a topic without new messages is read up to a mark of this look.
        Map<TopicPartition, OffsetAndMetadata> read =
                within(admin.listConsumerGroupOffsets(settings.readers()).partitionsToOffsetAndMetadata());
        if (mark.isPassed(read, offsets(admin, partitions, OffsetSpec.earliest()))) {
            sendAgain(mark.at().minus(settings.strandedAfter()));
            mark = null;
        }
    }

    private void sendAgain(Instant before) {
        List<String> ids = submissions.stranded(before, AT_ONCE);
        if (!ids.isEmpty()) {
            LOG.info("{} articles wait without a message and are sent again", ids.size());
        }
        for (String id : ids) {
            try {
                carrier.again(id);
            } catch (QueueFull e) {
                return;
            }
        }
    }

    /**
     * The ends of the partitions at an instant.
     *
     * @param ends the offset after the last message of each partition
     */
    record Mark(Instant at, Map<TopicPartition, Long> ends) {

        /** Whether the topic was made anew since, so that its messages may never reach the mark. */
        boolean isAhead(Map<TopicPartition, Long> now) {
            return ends.entrySet().stream().anyMatch(end -> now.getOrDefault(end.getKey(), 0L) < end.getValue());
        }

        /**
         * Whether all messages before the mark are read. If messages expire before the group reads them, the group
         * commits no later offset until a new message arrives.
         *
         * @param read the offsets that the group has committed
         * @param begins the offset of the first message that the topic still holds of each partition
         */
        boolean isPassed(Map<TopicPartition, OffsetAndMetadata> read, Map<TopicPartition, Long> begins) {
            return ends.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata at = read.get(end.getKey());
                return Math.max(at == null ? 0 : at.offset(), begins.getOrDefault(end.getKey(), 0L)) >= end.getValue();
            });
        }
    }

    private List<TopicPartition> partitions(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        return within(admin.describeTopics(List.of(settings.articles())).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        return within(admin.listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T within(KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.interrupt();
    }
}
