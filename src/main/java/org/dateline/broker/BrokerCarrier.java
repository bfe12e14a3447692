package org.dateline.broker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.dateline.graph.Handed;
import org.dateline.graph.Submissions;
import org.dateline.ingest.Carrier;
import org.dateline.ingest.Outcome;
import org.dateline.ingest.QueueFull;
import org.dateline.model.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Carries articles to the workers through the broker. An article is accepted once the broker has it; the graph is then
 * told that it waits. After a failure of the broker, articles are refused until it answers again.
 */
@Component
@Primary
@WithBroker
class BrokerCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerCarrier.class);

    /** Suggested wait while the broker is away. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final String AWAY = "The broker takes no articles (spring.kafka.bootstrap-servers).";

    private static final String TOO_LARGE =
            "text: as a message the article has %d bytes, and the broker takes %d at most,"
                    + " or fewer if its max.message.bytes says so";

    private final BrokerSettings settings;
    private final Submissions submissions;
    private final Receipts receipts;
    private final BrokerTopics topics;
    private final KafkaTemplate<String, byte[]> sender;

    BrokerCarrier(
            BrokerClients clients,
            BrokerTopics topics,
            BrokerSettings settings,
            Submissions submissions,
            Receipts receipts) {
        this.topics = topics;
        this.settings = settings;
        this.submissions = submissions;
        this.receipts = receipts;
        this.sender = clients.sender();
    }

    @Override
    public CompletableFuture<Outcome> carry(Submission submission, String origin) {
        Handed handed = submissions.hand(submission, origin);
        Optional<String> refused = send(handed);
        if (refused.isPresent()) {
            submissions.keep(handed);
            submissions.quarantine(handed.id(), null, refused.get());
            return CompletableFuture.completedFuture(Outcome.setAside(refused.get()));
        }
        try {
            submissions.keep(handed);
        } catch (RuntimeException e) {
            // The broker has the article, so it will be read even if the graph does not know that it waits.
            LOG.debug("{} is accepted, but the graph does not know it waits", origin, e);
        }
        return receipts.of(handed.id());
    }

    @Override
    public void again(Submissions.Entry entry) {
        again(entry.id());
    }

    /**
     * Sends a stored article to the workers, or quarantines it if no broker accepts it.
     *
     * @throws QueueFull if the broker does not accept it in time
     */
    void again(String id) {
        submissions.kept(id).flatMap(this::send).ifPresent(reason -> submissions.quarantine(id, null, reason));
    }

    /**
     * Sends an article to the workers.
     *
     * @return why no broker accepts it; empty if it was sent
     * @throws QueueFull if the broker does not accept it in time
     */
    private Optional<String> send(Handed handed) {
        if (!topics.isReached(settings.patience())) {
            throw QueueFull.ofCarrier(AWAY, REST);
        }
        byte[] message = ArticleMessages.encode(handed);
        try {
            sender.send(settings.articles(), ArticleMessages.key(handed), message)
                    .get(2 * settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueueFull.ofCarrier(AWAY, REST);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof RecordTooLargeException) {
                return Optional.of(TOO_LARGE.formatted(message.length, BrokerClients.LARGEST_MESSAGE));
            }
            LOG.warn("The broker accepts no articles: {}", e.getMessage());
            topics.lost();
            throw QueueFull.ofCarrier(AWAY, REST);
        }
    }

    @Override
    public Optional<String> trouble() {
        return topics.isAway() ? Optional.of(AWAY) : Optional.empty();
    }

    @Override
    public int depth() {
        return receipts.open();
    }

    /** Returns one second. The workers and their speed are unknown here. */
    @Override
    public double secondsEach() {
        return 1;
    }
}
