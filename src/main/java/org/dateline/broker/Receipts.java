package org.dateline.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.graph.Submissions;
import org.dateline.ingest.Outcome;
import org.dateline.restart.MemoryErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes the outcomes of articles that other processes read. One query of the graph covers hundreds of articles. */
@Component
@WithBroker
class Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private static final int AT_ONCE = 500;

    /** Interval of queries: short for waiting clients, and long enough not to load the database. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Submissions submissions;
    private final MemoryErrors memory;
    private final Map<String, CompletableFuture<Outcome>> open = new ConcurrentHashMap<>();
    private final Thread thread =
            Thread.ofPlatform().name("kafka-receipts").daemon().unstarted(this::run);
    private Iterator<String> next = open.keySet().iterator();
    private boolean started;
    private volatile boolean stopping;

    Receipts(Submissions submissions, MemoryErrors memory) {
        this.submissions = submissions;
        this.memory = memory;
    }

    /** Returns the outcome of a submission. Repeated submissions share it. */
    CompletableFuture<Outcome> of(String id) {
        CompletableFuture<Outcome> outcome = open.computeIfAbsent(id, key -> new CompletableFuture<>());
        if (stopping) {
            outcome.complete(Outcome.queued());
        }
        start();
        // A copy, so that cancelling it does not cancel the others.
        return outcome.copy();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            thread.start();
        }
    }

    int open() {
        return open.size();
    }

    private void run() {
        try {
            while (!stopping) {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            List<String> ids = some();
            if (ids.isEmpty()) {
                return;
            }
            submissions.ended(ids).forEach(ended -> {
                CompletableFuture<Outcome> outcome = open.remove(ended.id());
                if (outcome != null) {
                    outcome.complete(Outcome.of(ended));
                }
            });
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.debug("What became of articles is looked up later", e);
        }
    }

    /** Returns the next open ids in rotation. */
    private List<String> some() {
        if (!next.hasNext()) {
            next = open.keySet().iterator();
        }
        List<String> ids = new ArrayList<>();
        while (ids.size() < AT_ONCE && next.hasNext()) {
            ids.add(next.next());
        }
        return ids;
    }

    /** Completes waiting outcomes before the web server waits for their requests. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        open.values().forEach(outcome -> outcome.complete(Outcome.queued()));
        thread.interrupt();
    }
}
