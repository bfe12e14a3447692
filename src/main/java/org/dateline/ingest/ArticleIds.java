package org.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
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

    /** The reading of a page for its id alone, the loading of the models of languages included; the page is kept whatever comes of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ArticleReader reader;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("article-ids").daemon().factory());

    ArticleIds(ArticleReader reader) {
        this.reader = reader;
    }

    /** The id that the article of a submission gets; empty when it cannot be read, or not soon. */
    Optional<String> of(Submission submission) {
        Future<String> id = thread.submit(() -> reader.read(submission).id());
        try {
            return Optional.of(id.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
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
        thread.shutdownNow();
    }
}
