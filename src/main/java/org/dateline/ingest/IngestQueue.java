package org.dateline.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.security.Actor;
import org.dateline.security.LimitsHit;
import org.dateline.security.Turns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Takes articles in, as many as may wait, and has them carried to whoever reads them. What is accepted survives the end of the process. */
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
     * Accepts a submission; once this returns it will be written or quarantined, whatever happens. One of a source that is left out is
     * not kept.
     *
     * @param origin where it came from, for messages
     * @return what becomes of it; completes when it can be queried
     * @throws QueueFull when as many wait as may, or when the broker takes none
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
     * Accepts a submission of a login, which has so many places in the queue and no more.
     *
     * @param origin where it came from, for messages
     * @return what becomes of it; completes when it can be queried
     * @throws QueueFull when as many wait as may, of all or of this login, or when the broker takes none
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
     * Reads quarantined submissions again; those that are not quarantined, or have no text, stay as they are.
     *
     * @throws QueueFull when the way to the readers takes none; those that it did not take are quarantined as before
     */
    List<Submissions.Entry> retry(List<String> ids, Submissions.Note note) {
        Map<String, Submissions.Entry> before = new HashMap<>();
        List<Submissions.Entry> again = submissions.retry(ids, (tx, entry) -> {
            before.put(entry.id(), entry);
            note.write(tx, entry);
        });
        for (int i = 0; i < again.size(); i++) {
            try {
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

    /** The ids that the articles of submissions get, in their order; empty for those that cannot be read, or not soon. */
    public List<Optional<String>> articleIds(List<Submission> submissions) {
        return ids.of(submissions);
    }

    /** Whether articles are taken in. */
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

    /** How many articles that this process accepted are not read yet. */
    public int depth() {
        return carrier.depth();
    }

    /** The most articles that may wait. */
    public int capacity() {
        return settings.capacity();
    }

    /** As long as a hundredth of those that wait takes, so that those who come back find room. */
    private Duration waitingTime() {
        return Duration.ofSeconds(Math.clamp(Math.round(carrier.secondsEach() * settings.capacity() / 100), 1, 300));
    }
}
