package org.dateline.broker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.dateline.changes.ActionStream;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.dateline.timeline.Denied;
import org.dateline.timeline.TimelineFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends the stream of changes to a topic in order. The graph serves as the outbox: changes after the last message, or
 * after the recorded position, are read from it, so no commit of any process is lost. The process that consumes the first
 * partition of articles runs the relay. During a handover or after a failure, a change may be sent twice.
 */
@Component
@WithBroker
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
@ConditionalOnWebApplication
class ChangeRelay {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeRelay.class);

    /** Includes denied acts, whose changes matter to readers that follow denials. */
    private static final TimelineFilter ALL = TimelineFilter.ALL.with(Denied.INCLUDE);

    private static final String POSITION = Cypher.load("read/relay_position");
    private static final String RECORD = Cypher.load("write/record_relay_position");

    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** Messages that are read at first. Among so many one is a change, unless others use the topic. */
    private static final int LAST_MESSAGES = 100;

    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

    private final BrokerClients clients;
    private final ArticleConsumer consumer;
    private final ActionStream stream;
    private final Database database;
    private final MemoryErrors memory;
    private final TopicPartition topic;
    private final KafkaTemplate<String, byte[]> sender;
    private final RelayPosition position;
    private final Thread thread = Thread.ofVirtual().name("kafka-changes").unstarted(this::run);
    private volatile boolean stopping;

    ChangeRelay(
            BrokerClients clients,
            BrokerSettings settings,
            ArticleConsumer consumer,
            ActionStream stream,
            Database database,
            MemoryErrors memory) {
        this.clients = clients;
        this.consumer = consumer;
        this.stream = stream;
        this.database = database;
        this.memory = memory;
        this.topic = new TopicPartition(settings.changes(), 0);
        this.sender = clients.sender();
        this.position = new RelayPosition(this::last, stream::end, new InGraph());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void start() {
        thread.start();
    }

    private void run() {
        while (!stopping) {
            try {
                if (!consumer.isFirst()) {
                    position.forget();
                    Thread.sleep(LOOK);
                } else {
                    position.send(stream.next(ALL, position.get()), this::send);
                }
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException | Error e) {
                memory.note(e);
                if (!stopping) {
                    log(e);
                    BrokerClients.pause(AGAIN);
                }
            }
        }
    }

    private static void log(Throwable failure) {
        boolean passes = failure instanceof ExecutionException
                || failure instanceof KafkaException
                || failure instanceof org.springframework.kafka.KafkaException
                || Database.isTransient(failure);
        if (passes) {
            LOG.warn("The relay of changes failed and is retried: {}", failure.getMessage());
        } else {
            LOG.error("The relay of changes failed and is retried", failure);
        }
    }

    private CompletableFuture<?> send(StreamEvent event) {
        return sender.send(topic.topic(), topic.partition(), event.place().subject(), ChangeMessages.encode(event));
    }

    /** Returns the position of the last change that was sent; empty for none. */
    private Optional<Changes.Place> last() {
        try (Consumer<String, byte[]> follower = clients.follower()) {
            return last(follower, topic);
        }
    }

    /**
     * Returns the position of the last change in the topic; empty for none. Messages that others sent to the topic do
     * not hide the changes before them: each round reads twice as many messages further back. A topic without any
     * change counts as empty.
     */
    static Optional<Changes.Place> last(Consumer<String, byte[]> follower, TopicPartition topic) {
        follower.assign(List.of(topic));
        long end = follower.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
        long begin = follower.beginningOffsets(List.of(topic)).getOrDefault(topic, 0L);
        long until = System.nanoTime() + READ_WITHIN.toNanos();
        Optional<Changes.Place> last = Optional.empty();
        long from = end;
        for (long many = LAST_MESSAGES; last.isEmpty() && from > begin; many *= 2) {
            long to = from;
            from = Math.max(begin, to - many);
            last = last(follower, topic, from, to, until);
        }
        return last;
    }

    /** Returns the position of the last change between two offsets; empty for none. */
    private static Optional<Changes.Place> last(
            Consumer<String, byte[]> follower, TopicPartition topic, long from, long to, long until) {
        follower.seek(topic, from);
        Optional<Changes.Place> last = Optional.empty();
        while (follower.position(topic) < to) {
            if (System.nanoTime() > until) {
                throw new KafkaException("The last change of " + topic.topic() + " was not found within "
                        + READ_WITHIN.toSeconds()
                        + " s. If other programs write to the topic, give them one of their own");
            }
            for (ConsumerRecord<String, byte[]> message : follower.poll(LOOK).records(topic)) {
                Optional<Changes.Place> place = ChangeMessages.read(message.value());
                last = place.isPresent() ? place : last;
            }
        }
        return last;
    }

    /** The record of the position in the graph, by topic. It needs next to no space, so a full disk does not stop it. */
    private final class InGraph implements RelayPosition.Store {

        @Override
        public Optional<Changes.Place> read() {
            return database.read(POSITION, Map.of("id", id())).stream()
                    .map(row -> new Changes.Place(
                            row.get("at").asLong(), row.get("subject").asString()))
                    .findFirst();
        }

        @Override
        public void write(Changes.Place place) {
            Map<String, Object> p = Map.of("id", id(), "at", place.at(), "subject", place.subject());
            database.writeReserved(tx -> tx.run(RECORD, p).consume());
        }

        private String id() {
            return "relay " + topic.topic();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        thread.interrupt();
    }
}
