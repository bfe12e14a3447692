package org.dateline.api.gate;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads that answer requests. One that ends by an error ends its own request and no other. */
final class AnswerThreads {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerThreads.class);

    /** The words in the log for an error that ends a thread. */
    static final String ENDED = "A request ended by an error";

    private AnswerThreads() {}

    /**
     * Returns a scheduler with a virtual thread for each task. It has no executor service, which would interrupt
     * database reads when a client disconnects.
     *
     * @param failed receives an error that ends a thread, which the library hands to no subscriber
     */
    static Scheduler named(String name, Consumer<Throwable> failed) {
        return Schedulers.fromExecutor(task -> Thread.ofVirtual()
                .name(name)
                .uncaughtExceptionHandler((thread, failure) -> {
                    failed.accept(failure);
                    LOG.error(ENDED, failure);
                })
                .start(task));
    }
}
