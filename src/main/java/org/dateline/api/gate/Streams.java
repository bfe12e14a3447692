package org.dateline.api.gate;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Counts the subscriptions that are open, and lets each wait on a thread that costs nothing. */
@Component
public class Streams {

    private final Limits limits;
    private final AtomicInteger open = new AtomicInteger();
    /** A plain executor, since a service would interrupt who reads the database when a client leaves. */
    private final Scheduler waiting =
            Schedulers.fromExecutor(wait -> Thread.ofVirtual().name("stream").start(wait));

    Streams(Limits limits) {
        this.limits = limits;
    }

    /**
     * Opens a stream whose source may block.
     *
     * @throws Refusal when too many are open
     */
    public <T> Flux<T> open(Flux<T> source) {
        if (open.get() >= limits.streams()) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    limits.streams() + " subscriptions are open, as many as may be (dateline.limits.streams).");
        }
        return source.subscribeOn(waiting)
                .doOnSubscribe(subscription -> open.incrementAndGet())
                .doFinally(end -> open.decrementAndGet());
    }
}
