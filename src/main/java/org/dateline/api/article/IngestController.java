package org.dateline.api.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Paging;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Jobs;
import org.dateline.ingest.Outcome;
import org.dateline.ingest.QueueFull;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.security.Actor;
import org.dateline.source.FieldLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Ingests articles, and lists the articles that were set aside. */
@Controller
class IngestController {

    /** Articles per call. Reading more would keep a connection open longer than clients wait. */
    private static final int MOST_ARTICLES = 100;

    private static final String LIST = "set-aside";

    private final IngestQueue queue;
    private final Submissions submissions;
    private final Jobs jobs;

    IngestController(IngestQueue queue, Submissions submissions, Jobs jobs) {
        this.jobs = jobs;
        this.queue = queue;
        this.submissions = submissions;
    }

    /** The schema's {@code ArticleInput}. */
    record ArticleInput(
            String text,
            @Nullable String title,
            @Nullable String url,
            @Nullable String source,
            @Nullable String publishedAt,
            @Nullable String document,
            @Nullable TextFormat format,
            @Nullable String origin) {

        Submission toSubmission() {
            TextFormat written = format == null ? TextFormat.PLAIN : format;
            return new Submission(text, written, title, url, source, publishedAt, document);
        }
    }

    /** The schema's {@code IngestPayload}. */
    record IngestPayload(String jobId, List<IngestReceipt> receipts) {}

    /** The schema's {@code Problem}. */
    record Problem(
            String code,
            String message,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /** The schema's {@code IngestReceipt}. */
    record IngestReceipt(
            int index,
            String submissionId,
            @Nullable String articleId,
            Outcome.Status status,
            @Nullable String storyId,
            int segments,
            int actions,
            List<Problem> problems,
            @Nullable String note) {

        static IngestReceipt of(int index, String submissionId, Outcome outcome) {
            List<Problem> problems = outcome.problem() == null
                    ? List.of()
                    : List.of(new Problem(
                            outcome.status() == Outcome.Status.LEFT_OUT ? "LEFT_OUT" : "UNREADABLE",
                            outcome.problem(),
                            null,
                            null));
            return new IngestReceipt(
                    index,
                    submissionId,
                    outcome.articleId(),
                    outcome.status(),
                    outcome.storyId(),
                    outcome.segments(),
                    outcome.actions(),
                    problems,
                    outcome.note());
        }
    }

    /** The schema's {@code SetAside}. */
    record SetAsideView(String id, String origin, String reason, Instant receivedAt) {

        static SetAsideView of(Submissions.Entry source) {
            return new SetAsideView(
                    source.id(),
                    source.origin(),
                    String.valueOf(source.reason()),
                    Micros.toInstant(source.receivedAt()));
        }
    }

    @MutationMapping
    IngestPayload ingestArticles(
            @Argument List<ArticleInput> input, @Argument boolean wait, @ContextValue Actor actor) {
        if (input.size() > MOST_ARTICLES) {
            throw new BadRequest(
                    "input has " + input.size() + " articles; hand in at most " + MOST_ARTICLES + " in one call.");
        }
        for (int i = 0; i < input.size(); i++) {
            check("input[" + i + "].origin", input.get(i).origin());
        }
        List<Submission> submissions =
                input.stream().map(ArticleInput::toSubmission).toList();
        List<String> ids = IntStream.range(0, input.size())
                .mapToObj(i -> Submissions.idOf(submissions.get(i), origin(input.get(i), i)))
                .toList();
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            try {
                outcomes.add(queue.submit(submissions.get(i), origin(input.get(i), i), actor));
            } catch (QueueFull e) {
                throw e.behind(i);
            }
        }
        String job = begin(ids, outcomes);
        List<Outcome> now = outcomes.stream()
                .map(outcome -> wait ? outcome.join() : outcome.getNow(Outcome.queued()))
                .toList();
        Iterator<Outcome> waiting = queue.waiting(IntStream.range(0, input.size())
                        .filter(i -> now.get(i).status() == Outcome.Status.QUEUED)
                        .mapToObj(submissions::get)
                        .toList())
                .iterator();
        List<IngestReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            Outcome outcome = now.get(i).status() == Outcome.Status.QUEUED ? waiting.next() : now.get(i);
            receipts.add(IngestReceipt.of(i, ids.get(i), outcome));
        }
        return new IngestPayload(job, receipts);
    }

    /** Records a call. An article that is left out at once has no submission. */
    private String begin(List<String> ids, List<CompletableFuture<Outcome>> outcomes) {
        List<String> kept = IntStream.range(0, ids.size())
                .filter(i -> outcomes.get(i).getNow(Outcome.queued()).status() != Outcome.Status.LEFT_OUT)
                .mapToObj(ids::get)
                .toList();
        return jobs.begin(kept, ids.size() - kept.size());
    }

    static void check(String argument, @Nullable String text) {
        if (text != null && FieldLimit.ORIGIN.isExceededBy(text)) {
            throw new BadRequest(argument + " has " + text.length() + " characters; at most " + FieldLimit.ORIGIN.most()
                    + " are kept.");
        }
    }

    private static String origin(ArticleInput article, int index) {
        return Stream.of(article.origin(), article.url())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("input[" + index + "]");
    }

    @MutationMapping
    SetAsideView reportUnreadable(@Argument String origin, @Argument String reason) {
        check("origin", origin);
        check("reason", reason);
        return SetAsideView.of(submissions.report(origin, reason));
    }

    @QueryMapping
    Connection<SetAsideView> setAside(@Argument int first, @Argument @Nullable String after) {
        int size = Paging.size("first", first);
        List<Submissions.Entry> found =
                submissions.list(Set.of(SubmissionState.QUARANTINED), size + 1, SubmissionCursor.decode(LIST, after));
        return Connection.firstOf(
                found.stream().map(SetAsideView::of).toList(),
                size,
                s -> SubmissionCursor.encode(LIST, new Submissions.Place(Micros.of(s.receivedAt()), s.id())),
                after,
                () -> 0);
    }
}
