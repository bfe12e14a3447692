package org.dateline.meaning;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.graph.Duty;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Computes missing sentence vectors while the service runs. It pauses for as long as it works, so that other work has
 * precedence.
 */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
@ConditionalOnWebApplication
class Backfill {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    /**
     * A new article is found by its meaning about as soon as a reader asks for it. A poll that finds nothing takes two
     * milliseconds.
     */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final Duty duty;
    private final MemoryErrors memory;
    private final boolean enabled;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("meaning").daemon().factory());

    Backfill(Backlog backlog, Duty duty, MemoryErrors memory, @Value("${dateline.meaning:true}") boolean enabled) {
        this.backlog = backlog;
        this.duty = duty;
        this.memory = memory;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (enabled) {
            backlog.retry();
            worker.scheduleWithFixedDelay(this::catchUp, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Works off the backlog. Failures are retried at the next poll; an exception that escaped would end the polling.
     */
    private void catchUp() {
        try {
            long start = System.nanoTime();
            while (duty.isOurs("vectors") && backlog.shorten()) {
                TimeUnit.NANOSECONDS.sleep(System.nanoTime() - start);
                start = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            memory.note(e);
            if (!worker.isShutdown()) {
                LOG.warn("The vectors of sentences could not be computed; they are tried again", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
