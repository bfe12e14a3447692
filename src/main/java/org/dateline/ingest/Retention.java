package org.dateline.ingest;

import java.time.Duration;
import java.time.Instant;
import org.dateline.graph.Clock;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.restart.MemoryErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes receipts, the progress of calls and quarantined articles when their retention time has passed. */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Submissions submissions;
    private final Jobs jobs;
    private final Clock clock;
    private final IntakeSettings settings;
    private final MemoryErrors memory;
    private final boolean resume;
    private final Thread thread = Thread.ofVirtual().name("retention").unstarted(this::run);

    Retention(
            Submissions submissions,
            Jobs jobs,
            Clock clock,
            IntakeSettings settings,
            MemoryErrors memory,
            @Value("${dateline.resume:true}") boolean resume) {
        this.submissions = submissions;
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
        this.memory = memory;
        this.resume = resume;
    }

    /** Starts the deletion in a service. Commands that run beside a service leave it to the service. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (resume && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                expire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Deletes all rows that were due when it began; rows that become due meanwhile stay until the next time. Calls are
     * deleted before the receipts from which their progress is counted.
     */
    void expire() {
        try {
            Instant now = clock.now();
            jobs.expire(Micros.of(now.minus(settings.keepDone())));
            expire(SubmissionState.DONE, now, settings.keepDone());
            expire(SubmissionState.LEFT_OUT, now, settings.keepDone());
            expire(SubmissionState.QUARANTINED, now, settings.keepQuarantined());
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.warn("Old receipts are kept for another hour: {}", e.getMessage());
        }
    }

    private void expire(SubmissionState state, Instant now, Duration kept) {
        int expired = submissions.expire(state, Micros.of(now.minus(kept)));
        if (expired > 0) {
            LOG.info("Forgot {} submissions that were {} for more than {}", expired, state, kept);
        }
    }
}
