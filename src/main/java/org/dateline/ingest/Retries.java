package org.dateline.ingest;

import java.time.Duration;
import java.util.function.Supplier;
import org.dateline.graph.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.stereotype.Component;

/**
 * Repeats database operations that fail temporarily, with increasing waits, until they succeed or the process stops.
 */
@Component
class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final double LONGER = 2;

    /** Longest wait, so that a database that returns is used soon. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Database database;
    private final RetryTemplate template;
    private volatile boolean stopping;

    Retries(Database database) {
        this.database = database;
        this.template = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(FIRST)
                .multiplier(LONGER)
                .maxDelay(LONGEST)
                .predicate(this::passes)
                .build());
        template.setRetryListener(new RetryListener() {
            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> retryable) {
                LOG.warn("The database does not take writes; tried again");
            }
        });
    }

    /**
     * Tells whether a failure is temporary. A failure without that classification is temporary too while the database
     * accepts no writes.
     */
    private boolean passes(Throwable failure) {
        return !stopping && (Database.isPassing(failure) || !database.isWritable());
    }

    <T> T untilDone(Supplier<T> work) {
        return template.invoke(work);
    }

    void untilDone(Runnable work) {
        template.invoke(work);
    }

    /** Ends all waits. Pending operations fail with their last cause. */
    void stop() {
        stopping = true;
    }
}
