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

/** Repeats what the database did not do for a reason that passes, each time after a longer wait, until the process stops. */
@Component
class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final double LONGER = 2;

    /** A database that comes back is used again soon. */
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

    /** A failure that is not called transient passes as well when the database takes nothing else either. */
    private boolean passes(Throwable failure) {
        return !stopping && (Database.isTransient(failure) || !database.isWritable());
    }

    <T> T untilDone(Supplier<T> work) {
        return template.invoke(work);
    }

    void untilDone(Runnable work) {
        template.invoke(work);
    }

    /** Ends all waiting: what is not done fails with its cause. */
    void stop() {
        stopping = true;
    }
}
