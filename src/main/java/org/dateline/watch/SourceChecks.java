package org.dateline.watch;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dateline.fetch.Fetcher;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks sources and records the results. */
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

    /** Checks a source on the calling thread; empty if the source no longer exists. */
    public Optional<WatchedSource> check(String id) throws InterruptedException {
        return check(CheckMarks.Mark.on(id), () -> false);
    }

    /**
     * Checks a source on the calling thread; empty if the source no longer exists.
     *
     * @param mark the mark of the check, which the source has until the outcome is noted
     * @param left whether another process has taken over the check
     * @throws InterruptedException if another process has taken over, or the service stops
     */
    Optional<WatchedSource> check(CheckMarks.Mark mark, BooleanSupplier left) throws InterruptedException {
        Optional<WatchedSource> source = sources.begin(mark);
        if (source.isEmpty()) {
            return source;
        }
        try {
            return check(source.get(), left);
        } finally {
            sources.end(mark);
        }
    }

    private Optional<WatchedSource> check(WatchedSource source, BooleanSupplier left) throws InterruptedException {
        if (sources.isLeftOut(source)) {
            return sources.note(source, LEFT_OUT);
        }
        Optional<String> refused = refused(source);
        if (refused.isPresent()) {
            return sources.note(source, new CheckOutcome.Failed(refused.get(), null));
        }
        SourceCheck check = new SourceCheck(
                source,
                sources.bookmark(source.id()),
                fetcher,
                queue,
                submissions,
                seen,
                settings.pages(),
                SourceCheck.LONGEST,
                folder -> source.declared() || sources.permits(folder),
                () -> stopping || left.getAsBoolean());
        CheckOutcome outcome = check.run();
        if (check.took()) {
            seen.keep(source.id(), settings.remembered(), check.listed());
        }
        return sources.note(source, outcome);
    }

    /**
     * Returns why a folder may not be read; empty if it may. Since it was added, it may have become a link or been
     * removed from the settings.
     */
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

    /** Stops running checks. They are repeated after the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Updates entries with the outcomes of their submissions. Returns the number of pending submissions. */
    public int settle() {
        return seen.settle();
    }
}
