package org.dateline.bulk;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.dateline.graph.Imports;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Outcome;
import org.dateline.ingest.Outcome.Status;

/** Imports an archive of articles through the pipeline. Only a few articles are in memory at a time. */
final class ArchiveImport {

    /** Most articles that are in the pipeline and not yet written. */
    private static final int AHEAD = 64;

    private static final long NOTE_NANOS = 500_000_000;

    private record Handed(ArticleSource.Found found, CompletableFuture<Outcome> outcome) {}

    private final BulkFile file;
    private final IngestQueue queue;
    private final Submissions submissions;
    private final Imports imports;
    private final Imports.Standing standing;
    private final ImportListener listener;
    private final Deque<Handed> handed = new ArrayDeque<>();
    private final long start = System.nanoTime();
    private long done;
    private long added;
    private long aside;
    private long unread;
    private long noted = System.nanoTime();

    ArchiveImport(
            BulkFile file,
            IngestQueue queue,
            Submissions submissions,
            Imports imports,
            Imports.Standing standing,
            ImportListener listener) {
        this.file = file;
        this.queue = queue;
        this.submissions = submissions;
        this.imports = imports;
        this.standing = standing;
        this.listener = listener;
        this.done = standing.rows();
        this.aside = standing.setAside();
        this.unread = standing.unread();
    }

    ImportProgress run(ArticleSource source) throws IOException {
        source.read(file, standing.rows(), this::take);
        while (!handed.isEmpty()) {
            settle();
        }
        imports.finish(standing.id(), aside, unread);
        listener.progress(progress());
        return progress();
    }

    private void take(ArticleSource.Found found) {
        if (found.submission() == null) {
            handed.add(new Handed(found, CompletableFuture.completedFuture(null)));
        } else {
            handed.add(new Handed(found, queue.submit(found.submission(), origin(found))));
        }
        while (handed.size() > AHEAD) {
            settle();
        }
    }

    private String origin(ArticleSource.Found found) {
        return file.path() + ":" + found.place();
    }

    private void settle() {
        Handed first = handed.remove();
        Outcome outcome = first.outcome().join();
        String problem = first.found().problem();
        if (problem != null) {
            submissions.report(origin(first.found()), problem);
        }
        String reason = problem == null && outcome != null ? outcome.problem() : problem;
        if (reason != null) {
            aside++;
            listener.setAside(file.path().toString(), first.found().place(), reason);
        } else if (outcome != null && outcome.status() == Status.PROCESSED) {
            added++;
        }
        if (outcome != null && outcome.isUnread()) {
            unread++;
        }
        done = first.found().place();
        note();
    }

    private void note() {
        if (System.nanoTime() - noted > NOTE_NANOS) {
            noted = System.nanoTime();
            imports.note(standing.id(), done, aside, unread);
            listener.progress(progress());
        }
    }

    private ImportProgress progress() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new ImportProgress(
                file.path().toString(), done, added, aside, unread, file.share(), seconds, standing.rows());
    }
}
