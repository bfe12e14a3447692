package org.dateline.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.security.Actor;
import org.dateline.security.LimitsHit;
import org.dateline.security.Turns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Accepts articles up to the capacity of the queue, and passes them to the carrier. Accepted articles survive the end
 * of the process.
 */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
public class IngestQueue {

    private final Carrier carrier;
    private final Submissions submissions;
    private final ArticleIds ids;
    private final ReadOnlyMode readOnly;
    private final IntakeSettings settings;
    private final QueuePlaces places;
    private final LimitsHit hits;
    private final Turns turns;
    private final LeftOutSources leftOut;

    IngestQueue(
            Carrier carrier,
            Submissions submissions,
            ArticleIds ids,
            ReadOnlyMode readOnly,
            IntakeSettings settings,
            QueuePlaces places,
            LimitsHit hits,
            Turns turns,
            LeftOutSources leftOut) {
        this.carrier = carrier;
        this.submissions = submissions;
        this.ids = ids;
        this.readOnly = readOnly;
        this.settings = settings;
        this.places = places;
        this.hits = hits;
        this.turns = turns;
        this.leftOut = leftOut;
    }

    /**
     * Accepts a submission. After this returns, the article will be written or quarantined even if the process ends. An
     * article of a left-out source is not stored.
     *
     * @param origin the origin of the submission, for messages
     * @return a future that completes when the article can be queried
     * @throws QueueFull if the queue is full or the broker accepts no articles
     */
    public CompletableFuture<Outcome> submit(Submission submission, String origin) {
        if (leftOut.has(submission.source())) {
            return CompletableFuture.completedFuture(Outcome.leftOut());
        }
        if (carrier.depth() >= settings.capacity()) {
            hits.count("queue");
            throw new QueueFull(settings.capacity(), waitingTime());
        }
        return carrier.carry(submission, origin);
    }

    /**
     * Accepts a submission of a login, which has a limited number of places in the queue.
     *
     * @param origin the origin of the submission, for messages
     * @return a future that completes when the article can be queried
     * @throws QueueFull if the queue or the login's places are full, or the broker accepts no articles
     */
    public CompletableFuture<Outcome> submit(Submission submission, String origin, Actor actor) {
        turns.countArticle(actor);
        if (!places.take(actor)) {
            hits.count("waiting");
            throw QueueFull.ofLogin(places.most(), waitingTime());
        }
        try {
            CompletableFuture<Outcome> outcome = submit(submission, origin);
            outcome.whenComplete((done, failure) -> places.leave(actor));
            return outcome;
        } catch (RuntimeException e) {
            places.leave(actor);
            throw e;
        }
    }

    /**
     * Queues quarantined submissions again. Submissions that are not quarantined or have no text remain unchanged.
     *
     * @throws QueueFull if the queue is full or the carrier accepts no articles; the remaining submissions stay in
     *     quarantine
     */
    List<Submissions.Entry> retry(List<String> ids, Submissions.Note note) {
        Map<String, Submissions.Entry> before = new HashMap<>();
        List<Submissions.Entry> again = submissions.retry(ids, (tx, entry) -> {
            before.put(entry.id(), entry);
            note.write(tx, entry);
        });
        for (int i = 0; i < again.size(); i++) {
            try {
                if (carrier.depth() >= settings.capacity()) {
                    throw new QueueFull(settings.capacity(), waitingTime());
                }
                carrier.again(again.get(i));
            } catch (QueueFull e) {
                again.stream()
                        .skip(i)
                        .map(entry -> before.getOrDefault(entry.id(), entry))
                        .forEach(entry ->
                                submissions.quarantine(entry.id(), entry.stage(), String.valueOf(entry.reason())));
                throw e.again(i, again.size());
            }
        }
        return again;
    }

    /** Returns the outcomes of waiting submissions in their order, without an id where the article cannot be read in time. */
    public List<Outcome> waiting(List<Submission> submissions) {
        return ids.of(submissions);
    }

    /** Returns whether articles are accepted at present. */
    public Intake intake() {
        return readOnly.reason()
                .map(why -> new Intake(Intake.State.READ_ONLY, why))
                .or(() -> carrier.trouble().map(why -> new Intake(Intake.State.FULL, why)))
                .orElseGet(() -> carrier.depth() >= settings.capacity()
                        ? new Intake(
                                Intake.State.FULL,
                                settings.capacity() + " articles wait; there is room in "
                                        + waitingTime().toSeconds() + " s")
                        : new Intake(Intake.State.OPEN, null));
    }

    /** Returns the number of articles accepted by this process and not yet read. */
    public int depth() {
        return carrier.depth();
    }

    /** Returns the largest number of waiting articles. */
    public int capacity() {
        return settings.capacity();
    }

    /** Returns the suggested wait: the time to read a hundredth of the waiting articles, so that a retry finds room. */
    private Duration waitingTime() {
        return Duration.ofSeconds(Math.clamp(Math.round(carrier.secondsEach() * settings.capacity() / 100), 1, 300));
    }
}
