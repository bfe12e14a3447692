package org.dateline.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.dateline.graph.Handed;
import org.dateline.ingest.Analysts;
import org.dateline.ingest.Outcome;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Consumes articles from the broker, a few ahead of the analysts, and commits their offsets once they are in the graph
 * or in quarantine. If a process ends, uncommitted articles are consumed again by this or another process. Reading an
 * article twice changes nothing, because its id derives from its content.
 */
@Component
@WithBroker
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
@ConditionalOnWebApplication
class ArticleConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleConsumer.class);

    private static final Duration LOOK = Duration.ofMillis(100);

    /** Wait after a failure of the broker or the database. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /**
     * Largest distance from the committed offset. A slow article holds back its partition's offset, and articles after
     * it are read again after a restart.
     */
    private static final int WIDEST = 1_000;

    /** Attempts to store an article, as many as for an article that cannot be read. */
    private static final int ATTEMPTS_TO_KEEP = 3;

    private final BrokerClients clients;
    private final BrokerSettings settings;
    private final Analysts analysts;
    private final DeadLetters deadLetters;
    private final MemoryErrors memory;
    private final ReadWindow window = new ReadWindow();

    /** Offsets to commit by partition. Used only by the consumer's thread. */
    private final Map<Integer, Long> pending = new HashMap<>();

    private final Executor later =
            CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    private final Thread thread =
            Thread.ofPlatform().name("kafka-articles").daemon().unstarted(this::run);
    private volatile long lag;
    private volatile boolean stopping;

    ArticleConsumer(
            BrokerClients clients,
            BrokerSettings settings,
            Analysts analysts,
            DeadLetters deadLetters,
            MemoryErrors memory) {
        this.clients = clients;
        this.settings = settings;
        this.analysts = analysts;
        this.deadLetters = deadLetters;
        this.memory = memory;
    }

    /** Starts after the analysts' listener, which resumes earlier articles. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void start() {
        thread.start();
    }

    /** Returns the number of unread articles in the partitions of this process. */
    long lag() {
        return lag + window.size();
    }

    /** Returns the age of the oldest consumed article that is not done. */
    Duration age() {
        return window.oldest()
                .map(sentAt -> Duration.between(sentAt, Instant.now()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Whether this process consumes the first partition. Only that process performs the tasks that exist once. */
    boolean isFirst() {
        return window.holds(0);
    }

    private void run() {
        while (!stopping) {
            try (Consumer<String, byte[]> consumer = clients.reader()) {
                consumer.subscribe(List.of(settings.articles()), new Rebalance(consumer));
                while (!stopping) {
                    turn(consumer);
                }
                commit(consumer);
            } catch (KafkaException e) {
                LOG.warn("The broker delivers no articles; tried again in {} s: {}", AGAIN.toSeconds(), e.getMessage());
                beginAgain();
            } catch (RuntimeException | Error e) {
                memory.note(e);
                LOG.error("The consumer of articles failed; it restarts in {} s", AGAIN.toSeconds(), e);
                beginAgain();
            }
        }
    }

    private void beginAgain() {
        window.revoke(window.partitions()).forEach(outcome -> outcome.complete(Outcome.queued()));
        pending.clear();
        BrokerClients.pause(AGAIN);
    }

    private void turn(Consumer<String, byte[]> consumer) {
        commit(consumer);
        if (window.size() >= settings.ahead() || window.width() >= WIDEST) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        consumer.poll(LOOK).forEach(this::take);
        lag = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void commit(Consumer<String, byte[]> consumer) {
        pending.putAll(window.moved());
        if (pending.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        pending.forEach((partition, offset) ->
                offsets.put(new TopicPartition(settings.articles(), partition), new OffsetAndMetadata(offset)));
        try {
            consumer.commitSync(offsets);
            pending.clear();
        } catch (RebalanceInProgressException e) {
            LOG.debug("The offsets are noted once the partitions are dealt", e);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Instant sentAt = Instant.ofEpochMilli(record.timestamp());
        window.take(record.partition(), record.offset(), sentAt);
        try {
            read(record, ArticleMessages.decode(record.value(), place(record), sentAt));
        } catch (ArticleMessages.Undecodable e) {
            reject(record, "the message is no article: " + e.getMessage());
        }
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "/" + record.partition() + ":" + record.offset();
    }

    /** Skips a message that cannot be stored in the graph. */
    private void reject(ConsumerRecord<String, byte[]> record, String reason) {
        Thread.startVirtualThread(() -> {
            if (deadLetters.report(place(record), reason)) {
                pass(record, reason);
            }
        });
    }

    private void read(ConsumerRecord<String, byte[]> record, Handed handed) {
        CompletableFuture<Outcome> outcome = analysts.read(handed);
        window.follow(record.partition(), record.offset(), outcome);
        var unused = outcome.whenComplete((done, failure) -> {
            if (failure == null && done.status() == Outcome.Status.SET_ASIDE) {
                pass(record, String.valueOf(done.problem()));
            } else if (failure == null && done.status() != Outcome.Status.QUEUED) {
                window.end(record.partition(), record.offset());
            } else if (failure != null
                    && window.failed(record.partition(), record.offset()) >= ATTEMPTS_TO_KEEP
                    && !stopping) {
                reject(record, "it could not be kept: " + failure);
            } else if (!stopping && window.isOpen(record.partition(), record.offset())) {
                // The partition was revoked meanwhile.
                later.execute(() -> {
                    if (!stopping && window.isOpen(record.partition(), record.offset())) {
                        read(record, handed);
                    }
                });
            }
        });
    }

    /**
     * Skips a quarantined article after its dead letter was sent, or failed to be sent. The graph has the article and
     * the reason.
     */
    private void pass(ConsumerRecord<String, byte[]> record, String reason) {
        var unused = deadLetters
                .send(record, reason)
                .whenComplete((sent, failure) -> window.end(record.partition(), record.offset()));
    }

    /** Hands partitions over: commits the articles that are done, and leaves those not begun to the next consumer. */
    private final class Rebalance implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        private Rebalance(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            window.assign(numbers(assigned));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            commit(consumer);
            onPartitionsLost(revoked);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            pending.keySet().removeAll(numbers(lost));
            window.revoke(numbers(lost)).forEach(outcome -> outcome.complete(Outcome.queued()));
        }

        private static List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping = true;
        thread.join(Duration.ofSeconds(3));
    }
}
