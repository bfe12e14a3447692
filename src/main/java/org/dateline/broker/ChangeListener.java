package org.dateline.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.dateline.changes.Pulse;
import org.dateline.graph.Micros;
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
import org.springframework.stereotype.Component;

/**
 * Wakes the subscriptions of an api process when any process announces a change. Without the broker, subscriptions poll
 * the graph, which is complete but slower and costs more.
 */
@Component
@WithBroker
@OnRole(ProcessRole.API)
@ConditionalOnWebApplication
class ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final BrokerClients clients;
    private final TopicPartition topic;
    private final Pulse pulse;
    private final MemoryErrors memory;
    private final Thread thread =
            Thread.ofPlatform().name("kafka-changes").daemon().unstarted(this::run);
    private final AtomicReference<@Nullable Consumer<String, byte[]>> running = new AtomicReference<>();
    private volatile boolean stopping;

    ChangeListener(BrokerClients clients, BrokerSettings settings, Pulse pulse, MemoryErrors memory) {
        this.clients = clients;
        this.topic = new TopicPartition(settings.changes(), 0);
        this.pulse = pulse;
        this.memory = memory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    private void run() {
        while (!stopping) {
            try (Consumer<String, byte[]> follower = clients.follower()) {
                running.set(follower);
                follower.assign(List.of(topic));
                follower.seekToEnd(List.of(topic));
                // Calls the broker, which fails if the broker is not available.
                follower.position(topic);
                pulse.isTold(true);
                while (!stopping) {
                    follower.poll(LOOK).forEach(this::tell);
                }
            } catch (WakeupException | InterruptException e) {
                LOG.debug("The follower of changes stops");
            } catch (KafkaException e) {
                LOG.warn("The broker announces no changes; the graph is polled instead: {}", e.getMessage());
                lookInstead();
            } catch (RuntimeException | Error e) {
                memory.note(e);
                LOG.error("The announced changes could not be read; the graph is polled instead", e);
                lookInstead();
            }
        }
    }

    private void lookInstead() {
        pulse.isTold(false);
        BrokerClients.pause(AGAIN);
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        try {
            pulse.tell(Micros.toInstant(ChangeMessages.place(record.value()).at()));
        } catch (RuntimeException e) {
            LOG.warn("A change cannot be read at {}:{}", record.topic(), record.offset(), e);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        Consumer<String, byte[]> consumer = running.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }
}
