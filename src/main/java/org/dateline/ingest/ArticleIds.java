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

/** Computes the ids of articles before they are read. */
@Component
class ArticleIds {

    /**
     * Time to read pages for their ids, including the loading of language models. Articles are accepted even if the
     * time runs out.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ArticleReader reader;

    /** One thread per page, so that a slow page does not delay others. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ArticleIds(ArticleReader reader) {
        this.reader = reader;
    }

    /** Returns the ids of the submissions' articles in their order; empty where the article cannot be read in time. */
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
