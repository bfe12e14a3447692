package org.dateline.api.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.restart.MemoryErrors;
import org.dateline.security.Actor;
import org.dateline.security.FairUse;
import org.dateline.security.LimitsHit;
import org.dateline.security.Logins;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** Limits the number of open subscriptions. Each waits on a virtual thread. */
@Component
public class Streams {

    private final Limits limits;
    private final FairUse use;
    private final Function<Actor, Mono<Long>> ends;
    private final Consumer<String> hits;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, AtomicInteger> byLogin = new ConcurrentHashMap<>();
    private final MemoryErrors memory;

    @Autowired
    Streams(Limits limits, FairUse use, Logins logins, LimitsHit hits, MemoryErrors memory) {
        this(limits, use, logins::end, hits::count, memory);
    }

    /**
     * Creates a limit on streams.
     *
     * @param ends signals when a login becomes invalid
     * @param hits receives the name of a limit that refuses a stream
     */
    Streams(Limits limits, FairUse use, Function<Actor, Mono<Long>> ends, Consumer<String> hits, MemoryErrors memory) {
        this.limits = limits;
        this.use = use;
        this.ends = ends;
        this.hits = hits;
        this.memory = memory;
    }

    /**
     * Opens a stream whose source may block. The stream ends when its login does, or when its thread ends by an error.
     *
     * @return the stream. It fails with a {@link Refusal} if so many were opened meanwhile that it is one too many
     * @throws Refusal if too many streams are open, in total or for this login
     */
    public <T> Flux<T> open(Actor actor, Flux<T> source) {
        if (open.get() >= limits.streams()) {
            throw tooMany();
        }
        if (byLogin.getOrDefault(actor.id(), new AtomicInteger()).get() >= use.streams()) {
            throw tooManyOf();
        }
        Mono<T> end = ends.apply(actor)
                .flatMap(tick ->
                        Mono.error(new Refusal(ErrorCode.UNAUTHENTICATED, "The login of the stream has ended.")));
        Sinks.One<T> died = Sinks.one();
        Scheduler own = AnswerThreads.named("stream", failure -> {
            memory.note(failure);
            died.tryEmitError(new IllegalStateException("The thread of the stream ended", failure));
        });
        Flux<T> counted = source.subscribeOn(own)
                .takeUntilOther(Mono.firstWithSignal(end, died.asMono()))
                .doFinally(signal -> count(actor, -1));
        return Flux.defer(() -> {
            Refusal refused = take(actor);
            return refused == null ? counted : Flux.error(refused);
        });
    }

    /** Counts a stream. Returns a refusal, and counts nothing, if there are as many already. */
    private @Nullable Refusal take(Actor actor) {
        int ofLogin = count(actor, 1);
        boolean all = open.get() > limits.streams();
        if (all || ofLogin > use.streams()) {
            count(actor, -1);
            return all ? tooMany() : tooManyOf();
        }
        return null;
    }

    private Refusal tooMany() {
        return refuse(limits.streams() + " subscriptions are open, as many as may be (dateline.limits.streams).");
    }

    private Refusal tooManyOf() {
        return refuse("The login has " + use.streams()
                + " subscriptions open, as many as may be (dateline.fair-use.streams).");
    }

    private Refusal refuse(String message) {
        hits.accept("streams");
        return new Refusal(ErrorCode.LIMIT_EXCEEDED, message);
    }

    /** Returns the number of streams of the login afterwards. */
    private int count(Actor actor, int one) {
        open.addAndGet(one);
        AtomicInteger left = byLogin.compute(actor.id(), (id, before) -> {
            AtomicInteger count = before == null ? new AtomicInteger() : before;
            return count.addAndGet(one) <= 0 ? null : count;
        });
        return left == null ? 0 : left.get();
    }

    /** Returns the number of open streams. */
    int count() {
        return open.get();
    }
}
