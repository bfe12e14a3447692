package org.dateline.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.graph.Database;
import org.dateline.graph.Submissions;
import org.dateline.restart.MemoryErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends quarantined articles to a topic of their own, unchanged and with the reason. The graph holds the quarantine,
 * where articles are listed, retried and discarded. The topic is for operators who monitor the broker.
 */
@Component
@WithBroker
class DeadLetters implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    static final String REASON = "dateline-reason";
    static final String PLACE = "dateline-place";

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final KafkaTemplate<String, byte[]> sender;
    private final Submissions submissions;
    private final MemoryErrors memory;
    private final String topic;
    private volatile boolean stopping;

    DeadLetters(BrokerClients clients, BrokerSettings settings, Submissions submissions, MemoryErrors memory) {
        this.sender = clients.sender();
        this.submissions = submissions;
        this.memory = memory;
        this.topic = settings.quarantine();
    }

    /**
     * Quarantines a message that is not an article, with its place in the topic. Tries again while the database is
     * unavailable or memory is short. After any other failure a retry would fail as well, so the message is skipped and
     * logged.
     *
     * @return true if the message is quarantined or skipped; false if the process stops first, so that the message is
     *     read again
     */
    boolean report(String place, String reason) {
        while (!stopping) {
            try {
                submissions.report(place, reason);
                LOG.warn("Quarantined {}: {}", place, reason);
                return true;
            } catch (OutOfMemoryError e) {
                memory.note(e);
                LOG.error("{} is not in quarantine yet, and is tried again: {}", place, reason, e);
            } catch (RuntimeException | Error e) {
                memory.note(e);
                if (!Database.isTransient(e)) {
                    LOG.error("{} is not in quarantine: {}", place, reason, e);
                    return true;
                }
                LOG.debug("The quarantine takes nothing", e);
            }
            BrokerClients.pause(AGAIN);
        }
        return false;
    }

    /** Sends a message to the topic. */
    CompletableFuture<?> send(ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, record.key(), record.value());
        letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add(
                        PLACE,
                        (record.topic() + "/" + record.partition() + ":" + record.offset())
                                .getBytes(StandardCharsets.UTF_8));
        try {
            return sender.send(letter).whenComplete((sent, failure) -> {
                if (failure != null) {
                    LOG.warn("A dead letter was not sent; the graph has it: {}", failure.getMessage());
                }
            });
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
    }
}
