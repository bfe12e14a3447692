package org.dateline.api.article;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Paging;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.graph.Submissions.Count;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.IngestStage;
import org.dateline.ingest.Intake;
import org.dateline.ingest.Quarantine;
import org.dateline.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reports the progress of submitted articles, and manages those in quarantine. */
@Controller
class IntakeController {

    private static final String LIST = "submissions";

    /** The limit of {@code ingestArticles}, so that one call can ask about all articles of another. */
    private static final int MOST_IDS = 100;

    private final IngestQueue queue;
    private final Submissions submissions;
    private final Quarantine quarantine;

    IntakeController(IngestQueue queue, Submissions submissions, Quarantine quarantine) {
        this.queue = queue;
        this.submissions = submissions;
        this.quarantine = quarantine;
    }

    /** The schema's {@code Intake}. */
    record IntakeView(
            Intake.State state,
            @Nullable String reason,
            int received,
            int processing,
            int quarantined,
            int capacity,
            @Nullable Instant oldestReceivedAt) {}

    /** The schema's {@code Submission}. */
    record SubmissionView(
            String id,
            String origin,
            SubmissionState state,
            int attempts,
            @Nullable IngestStage stage,
            @Nullable String reason,
            @Nullable String articleId,
            @Nullable String note,
            Instant receivedAt,
            Instant changedAt,
            boolean retryable) {

        static SubmissionView of(Submissions.Entry e) {
            return new SubmissionView(
                    e.id(),
                    e.origin(),
                    e.state(),
                    e.attempts(),
                    e.stage() == null ? null : IngestStage.valueOf(e.stage()),
                    e.reason(),
                    e.article(),
                    e.note(),
                    Micros.toInstant(e.receivedAt()),
                    Micros.toInstant(e.changedAt()),
                    e.state() == SubmissionState.QUARANTINED && e.hasText());
        }
    }

    @QueryMapping
    IntakeView intake() {
        Intake intake = queue.intake();
        Count received = submissions.count(SubmissionState.RECEIVED);
        return new IntakeView(
                intake.state(),
                intake.reason(),
                received.count(),
                submissions.count(SubmissionState.PROCESSING).count(),
                submissions.count(SubmissionState.QUARANTINED).count(),
                queue.capacity(),
                received.oldest() == null ? null : Micros.toInstant(received.oldest()));
    }

    @QueryMapping
    @Nullable
    SubmissionView submission(@Argument String id) {
        return submissions.find(id).map(SubmissionView::of).orElse(null);
    }

    @QueryMapping
    Connection<SubmissionView> submissions(
            @Argument List<SubmissionState> states, @Argument int first, @Argument @Nullable String after) {
        if (states.isEmpty()) {
            throw new BadRequest("states is empty; name at least one.");
        }
        int size = Paging.size("first", first);
        Set<SubmissionState> wanted = EnumSet.copyOf(states);
        List<SubmissionView> found = submissions.list(wanted, size + 1, SubmissionCursor.decode(LIST, after)).stream()
                .map(SubmissionView::of)
                .toList();
        return Connection.firstOf(
                found,
                size,
                s -> SubmissionCursor.encode(LIST, new Submissions.Place(Micros.of(s.receivedAt()), s.id())),
                after,
                () -> 0);
    }

    @MutationMapping
    List<SubmissionView> retrySubmissions(@Argument List<String> ids, @ContextValue Actor actor) {
        return quarantine.retry(checked(ids), actor).stream()
                .map(SubmissionView::of)
                .toList();
    }

    @MutationMapping
    int discardSubmissions(@Argument List<String> ids, @ContextValue Actor actor) {
        return quarantine.discard(checked(ids), actor);
    }

    private static List<String> checked(List<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw new BadRequest("ids has " + ids.size() + " elements; pass at most " + MOST_IDS + " in one call.");
        }
        return ids;
    }
}
