package org.dateline.api.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.relay.Paging;
import org.dateline.security.Actor;
import org.dateline.watch.EntryProblem;
import org.dateline.watch.SourceDefinition;
import org.dateline.watch.SourceKind;
import org.dateline.watch.WatchState;
import org.dateline.watch.WatchedSource;
import org.dateline.watch.WatchedSources;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves and manages watched sources. */
@Controller
class WatchController {

    private final WatchedSources sources;

    WatchController(WatchedSources sources) {
        this.sources = sources;
    }

    /** The schema's {@code WatchSourceInput}. */
    record WatchSourceInput(
            String name,
            SourceKind kind,
            String address,
            String every,
            @Nullable String licence,
            @Nullable String credit) {

        SourceDefinition definition() {
            return new SourceDefinition(name, kind, address, duration(every), licence, credit);
        }
    }

    /** The schema's {@code ChangeWatchedSourceInput}. */
    record ChangeWatchedSourceInput(
            @Nullable String name,
            @Nullable SourceKind kind,
            @Nullable String address,
            @Nullable String every,
            @Nullable String licence,
            @Nullable String credit) {

        UnaryOperator<SourceDefinition> change() {
            return before -> new SourceDefinition(
                    name == null ? before.name() : name,
                    kind == null ? before.kind() : kind,
                    address == null ? before.address() : address,
                    every == null ? before.every() : duration(every),
                    licence == null ? before.licence() : licence,
                    credit == null ? before.credit() : credit);
        }
    }

    /** The schema's {@code WatchedSource}. */
    record WatchedSourceView(
            String id,
            String name,
            SourceKind kind,
            String address,
            String every,
            @Nullable String licence,
            @Nullable String credit,
            boolean declared,
            boolean checking,
            WatchState state,
            @Nullable String pausedBecause,
            Instant addedAt,
            @Nullable Instant lastTryAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant nextTryAt,
            int failures,
            @Nullable String problem,
            long articles,
            long setAside,
            long unread,
            WatchedSource source) {

        static WatchedSourceView of(WatchedSource s) {
            SourceDefinition d = s.definition();
            return new WatchedSourceView(
                    s.id(),
                    d.name(),
                    d.kind(),
                    d.address(),
                    d.every().toString(),
                    d.licence(),
                    d.credit(),
                    s.declared(),
                    s.checking(),
                    s.state(),
                    s.pausedBecause(),
                    s.addedAt(),
                    s.lastTryAt(),
                    s.lastSuccessAt(),
                    s.nextTryAt(),
                    s.failures(),
                    s.problem(),
                    s.articles(),
                    s.setAside(),
                    s.unread(),
                    s);
        }
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.detectAndParse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new BadRequest("every: \"" + text + "\" is no duration such as 15m or PT15M.");
        }
    }

    @QueryMapping
    List<WatchedSourceView> watchedSources() {
        return sources.all().stream().map(WatchedSourceView::of).toList();
    }

    @QueryMapping
    Optional<WatchedSourceView> watchedSource(@Argument String ref) {
        return sources.find(ref).map(WatchedSourceView::of);
    }

    @SchemaMapping(typeName = "WatchedSource")
    List<EntryProblem> problems(WatchedSourceView view, @Argument int first) {
        return sources.problems(view.source(), Paging.size("first", first));
    }

    @MutationMapping
    WatchedSourceView watchSource(@Argument WatchSourceInput input, @ContextValue Actor actor) {
        return WatchedSourceView.of(sources.add(input.definition(), actor));
    }

    @MutationMapping
    WatchedSourceView changeWatchedSource(
            @Argument String ref, @Argument ChangeWatchedSourceInput input, @ContextValue Actor actor) {
        return WatchedSourceView.of(sources.change(found(ref), input.change(), actor));
    }

    @MutationMapping
    WatchedSourceView pauseWatchedSource(
            @Argument String ref, @Argument @Nullable String reason, @ContextValue Actor actor) {
        return WatchedSourceView.of(sources.pause(found(ref), reason, actor));
    }

    @MutationMapping
    WatchedSourceView resumeWatchedSource(@Argument String ref, @ContextValue Actor actor) {
        return WatchedSourceView.of(sources.resume(found(ref), actor));
    }

    @MutationMapping
    WatchedSourceView removeWatchedSource(@Argument String ref, @ContextValue Actor actor) {
        WatchedSource source = found(ref);
        sources.remove(source, actor);
        return WatchedSourceView.of(source);
    }

    @MutationMapping
    WatchedSourceView checkWatchedSource(@Argument String ref) {
        return WatchedSourceView.of(sources.checkNow(found(ref)));
    }

    private WatchedSource found(String ref) {
        return sources.find(ref)
                .orElseThrow(
                        () -> new NotFound("ref: \"" + ref + "\" is no watched source; watchedSources lists them."));
    }
}
