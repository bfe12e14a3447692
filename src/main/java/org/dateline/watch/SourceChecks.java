package org.dateline.watch;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dateline.fetch.Fetcher;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks sources and keeps what came of it. */
@Component
public class SourceChecks {

    private static final CheckOutcome LEFT_OUT = new CheckOutcome.Failed(
            "Articles of this source are left out of this service (dateline.intake.left-out). Remove it here, and watch it in a service"
                    + " that takes them in.",
            null);

    private final WatchedSources sources;
    private final SeenEntries seen;
    private final Fetcher fetcher;
    private final IngestQueue queue;
    private final Submissions submissions;
    private final WatchSettings settings;
    private volatile boolean stopping;

    SourceChecks(
            WatchedSources sources,
            SeenEntries seen,
            Fetcher fetcher,
            IngestQueue queue,
            Submissions submissions,
            WatchSettings settings) {
        this.sources = sources;
        this.seen = seen;
        this.fetcher = fetcher;
        this.queue = queue;
        this.submissions = submissions;
        this.settings = settings;
    }

    /** Checks a source now, in the calling thread; empty when there is no such source any more. */
    public Optional<WatchedSource> check(String id) throws InterruptedException {
        return check(id, () -> false);
    }

    /**
     * The same.
     *
     * @param left whether the check is another process's meanwhile, so that this one leaves it
     * @throws InterruptedException when it is left, or the service stops
     */
    Optional<WatchedSource> check(String id, BooleanSupplier left) throws InterruptedException {
        Optional<WatchedSource> source = sources.find(id);
        if (source.isEmpty()) {
            return source;
        }
        if (sources.isLeftOut(source.get())) {
            return sources.note(source.get(), LEFT_OUT);
        }
        Optional<String> refused = refused(source.get());
        if (refused.isPresent()) {
            return sources.note(source.get(), new CheckOutcome.Failed(refused.get(), null));
        }
        SourceCheck check = new SourceCheck(
                source.get(),
                sources.bookmark(id),
                fetcher,
                queue,
                submissions,
                seen,
                settings.pages(),
                () -> stopping || left.getAsBoolean());
        CheckOutcome outcome = check.run();
        if (check.took()) {
            seen.keep(id, settings.remembered(), check.listed());
        }
        return sources.note(source.get(), outcome);
    }

    /** A folder may have become a link since it was added, and the setting may name it no more. */
    private Optional<String> refused(WatchedSource source) {
        if (source.definition().kind() != SourceKind.FOLDER || source.declared()) {
            return Optional.empty();
        }
        try {
            sources.checkFolder(source.definition().address());
            return Optional.empty();
        } catch (WatchRefused e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What a stop interrupts is done at the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Hears what became of the articles that were handed in; returns how many are still on their way. */
    public int settle() {
        return seen.settle();
    }
}
