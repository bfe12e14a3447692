package org.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.model.Submission;
import org.dateline.source.ArticleReader;
import org.springframework.stereotype.Component;

/** Tells the ids that articles get before they are read. */
@Component
class ArticleIds {

    /** The reading of pages for their ids alone, the loading of the models of languages included; they are kept whatever comes of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ArticleReader reader;

    /** A thread each: a page that takes long holds up no other one. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ArticleIds(ArticleReader reader) {
        this.reader = reader;
    }

    /** The ids that the articles of submissions get, in their order; empty for those that cannot be read, or not soon. */
    List<Optional<String>> of(List<Submission> submissions) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Future<String>> ids = submissions.stream()
                .map(submission -> threads.submit(() -> reader.read(submission).id()))
                .toList();
        return ids.stream().map(id -> await(id, end)).toList();
    }

    private static Optional<String> await(Future<String> id, long end) {
        try {
            return Optional.of(id.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            id.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
