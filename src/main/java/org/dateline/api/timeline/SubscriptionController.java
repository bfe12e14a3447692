package org.dateline.api.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.gate.Streams;
import org.dateline.api.relay.Cursor;
import org.dateline.changes.ActionStream;
import org.dateline.changes.ChangeKind;
import org.dateline.changes.Changes;
import org.dateline.changes.StreamEvent;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.ingest.Jobs;
import org.dateline.security.Actor;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Resolves subscriptions. Each reads on only after its client has received the earlier events. */
@Controller
class SubscriptionController {

    private static final String LIST = "stream";

    /** Interval between progress events, short enough for interactive use. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ActionStream stream;
    private final Jobs jobs;
    private final Filters filters;
    private final Views views;
    private final Streams streams;

    SubscriptionController(ActionStream stream, Jobs jobs, Filters filters, Views views, Streams streams) {
        this.stream = stream;
        this.jobs = jobs;
        this.filters = filters;
        this.views = views;
        this.streams = streams;
    }

    /** The schema's {@code TimelineEvent}. */
    record TimelineEvent(
            String cursor, PolicyActionView action, ChangeKind change, boolean matches, Instant recordedAt) {}

    /** The schema's {@code IngestProgress}. */
    record IngestProgress(String jobId, int received, int processed, int setAside, int unread, boolean done) {

        static IngestProgress of(String job, Jobs.Progress progress) {
            return new IngestProgress(
                    job,
                    progress.received(),
                    progress.processed(),
                    progress.setAside(),
                    progress.unread(),
                    progress.done());
        }
    }

    @SubscriptionMapping
    Publisher<TimelineEvent> timeline(
            @Argument @Nullable FilterInput filter, @Argument @Nullable String after, @ContextValue Actor actor) {
        TimelineFilter wanted = filters.of(filter, AsOf.NOW);
        ActionStream.Page start = new ActionStream.Page(List.of(), after == null ? stream.end() : place(after));
        Flux<ActionStream.Page> pages = Flux.generate(() -> start, (before, sink) -> {
            ActionStream.Page page = next(wanted, before.next());
            sink.next(page);
            return page;
        });
        return streams.open(actor, pages.concatMapIterable(page -> shape(page.events()), 1));
    }

    private ActionStream.Page next(TimelineFilter wanted, Changes.Place after) {
        try {
            return stream.next(wanted, after);
        } catch (InterruptedException e) {
            // The subscription has been cancelled.
            Thread.currentThread().interrupt();
            return new ActionStream.Page(List.of(), after);
        }
    }

    private List<TimelineEvent> shape(List<StreamEvent> events) {
        List<PolicyActionView> acts =
                views.actions(events.stream().map(StreamEvent::act).toList(), AsOf.NOW);
        return java.util.stream.IntStream.range(0, events.size())
                .mapToObj(i -> event(events.get(i), acts.get(i)))
                .toList();
    }

    private static TimelineEvent event(StreamEvent event, PolicyActionView act) {
        String cursor =
                Cursor.encode(LIST, AsOf.NOW, event.place().at(), event.place().subject());
        return new TimelineEvent(
                cursor,
                act,
                event.kind(),
                event.matches(),
                Micros.toInstant(event.place().at()));
    }

    private static Changes.Place place(String after) {
        try {
            return ActionStream.behind(Instant.parse(after));
        } catch (DateTimeParseException e) {
            Cursor.Moment moment = Objects.requireNonNull(Cursor.decodeMoment(LIST, AsOf.NOW, after));
            return new Changes.Place(moment.at(), moment.id());
        }
    }

    @SubscriptionMapping
    Publisher<IngestProgress> ingestion(@Argument String jobId, @ContextValue Actor actor) {
        if (jobs.progress(jobId).isEmpty()) {
            throw new NotFound("jobId: \"" + jobId
                    + "\" is no job, or is older than receipts are kept (dateline.intake.keep-done).");
        }
        Flux<Jobs.Progress> looks = Flux.generate(() -> true, (first, sink) -> {
            look(jobId, first).ifPresentOrElse(sink::next, sink::complete);
            return false;
        });
        return streams.open(
                actor,
                looks.map(progress -> IngestProgress.of(jobId, progress))
                        .distinctUntilChanged()
                        .takeUntil(IngestProgress::done));
    }

    /** Waits on the thread of the stream, since the reactor's own threads may not wait for the database. */
    private Optional<Jobs.Progress> look(String jobId, boolean first) {
        try {
            if (!first) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            return jobs.progress(jobId);
        } catch (InterruptedException e) {
            // The subscription has been cancelled.
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
