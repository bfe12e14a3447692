package org.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.dateline.graph.SourceWithdrawn;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.source.UnreadableArticle;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes articles in, reads several at once and writes them one after the other. What is accepted lies in the database and survives the end
 * of the process; what cannot be read is set aside and holds nothing up.
 */
@Component
public class IngestQueue {

    private static final Logger LOG = LoggerFactory.getLogger(IngestQueue.class);

    private final Submissions submissions;
    private final Pipeline pipeline;
    private final CatalogueSync catalogue;
    private final boolean resume;
    private final ExecutorService worker;
    private Turn last = Turn.none();

    IngestQueue(
            Submissions submissions,
            Pipeline pipeline,
            CatalogueSync catalogue,
            @Value("${dateline.resume:true}") boolean resume,
            @Value("${dateline.analysts:1}") int analysts) {
        this.worker = Executors.newFixedThreadPool(
                analysts, Thread.ofPlatform().name("ingest").daemon().factory());
        this.resume = resume;
        this.submissions = submissions;
        this.pipeline = pipeline;
        this.catalogue = catalogue;
    }

    /** Goes on with what an earlier process left. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void resume() {
        if (resume) {
            inOrder(turn -> {
                turn.await();
                unlessStopping(catalogue::store).run();
                return true;
            });
        }
        if (resume) {
            submissions.waiting().forEach(this::enqueue);
        }
    }

    /** What the stop of the process interrupts is done at the next start. */
    private Runnable unlessStopping(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                if (!worker.isShutdown()) {
                    throw e;
                }
            }
        };
    }

    /**
     * Accepts a submission; once this returns it will be written or set aside, whatever happens.
     *
     * @param origin where it came from, for messages
     * @return what becomes of it; completes when it can be queried
     */
    public CompletableFuture<Outcome> submit(Submission submission, String origin) {
        String id = submissions.accept(submission, origin);
        return enqueue(new Submissions.Waiting(id, origin, submission));
    }

    private CompletableFuture<Outcome> enqueue(Submissions.Waiting waiting) {
        return inOrder(turn -> work(waiting, turn));
    }

    /** Turns are dealt in the order in which work begins, so that the one that all others wait for is at work. */
    private synchronized <T> CompletableFuture<T> inOrder(Function<Turn, T> work) {
        Turn turn = last.next();
        last = turn;
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.apply(turn);
                    } finally {
                        turn.end();
                    }
                },
                worker);
    }

    private Outcome work(Submissions.Waiting waiting, Turn turn) {
        try {
            Outcome outcome = pipeline.run(waiting.submission(), turn);
            submissions.remove(waiting.id());
            return outcome;
        } catch (UnreadableArticle e) {
            return setAside(waiting, e.reason());
        } catch (SourceWithdrawn e) {
            return setAside(waiting, String.valueOf(e.getMessage()));
        } catch (ServiceUnavailableException e) {
            // The database is gone, not the article bad: it waits for the next start.
            throw e;
        } catch (RuntimeException e) {
            if (worker.isShutdown()) {
                // Interrupted by the stop, not refused: it waits for the next start.
                throw e;
            }
            LOG.error("Could not ingest {}", waiting.origin(), e);
            return setAside(waiting, "it could not be processed: " + e);
        }
    }

    private Outcome setAside(Submissions.Waiting waiting, String reason) {
        LOG.warn("Set aside {}: {}", waiting.origin(), reason);
        submissions.setAside(waiting.id(), reason);
        return Outcome.setAside(reason);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
