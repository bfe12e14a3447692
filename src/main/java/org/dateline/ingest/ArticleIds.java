package org.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.model.Article;
import org.dateline.model.Submission;
import org.dateline.restart.MemoryErrors;
import org.dateline.source.ArticleReader;
import org.springframework.stereotype.Component;

/** Computes the ids and the languages of articles before they are read. */
@Component
class ArticleIds {

    /**
     * Time to read pages for their ids, including the loading of language models. Articles are accepted even if the
     * time runs out.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The number of pages that are read at once. Others wait, since each keeps its elements in memory. */
    private static final int AT_ONCE = 4;

    private final ArticleReader reader;
    private final MemoryErrors memory;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    ArticleIds(ArticleReader reader, MemoryErrors memory) {
        this.reader = reader;
        this.memory = memory;
    }

    /** Returns the outcomes of waiting submissions in their order, without an id where the article cannot be read in time. */
    List<Outcome> of(List<Submission> submissions) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Future<Article>> articles = submissions.stream()
                .map(submission -> threads.submit(() -> reader.read(submission)))
                .toList();
        return articles.stream().map(article -> await(article, end)).toList();
    }

    private Outcome await(Future<Article> article, long end) {
        try {
            return Outcome.queued(article.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            memory.note(e);
            article.cancel(true);
            return Outcome.queued();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.queued();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
