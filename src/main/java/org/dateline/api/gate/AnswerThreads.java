package org.dateline.api.gate;

import org.dateline.restart.MemoryErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads that answer requests. One that ends by an error ends its own request and no other. */
final class AnswerThreads {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerThreads.class);

    private AnswerThreads() {}

    /**
     * Returns a scheduler with a virtual thread for each task. It has no executor service, which would interrupt
     * database reads when a client disconnects.
     */
    static Scheduler named(String name, MemoryErrors memory) {
        return Schedulers.fromExecutor(task -> Thread.ofVirtual()
                .name(name)
                .uncaughtExceptionHandler((thread, failure) -> {
                    memory.note(failure);
                    LOG.error("A request ended by an error", failure);
                })
                .start(task));
    }
}
