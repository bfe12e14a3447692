package org.dateline.api.gate;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** The time limit of one request. Whether it applies is known only after parsing, because mutations are exempt. */
final class Patience {

    private volatile boolean unending;

    /** Lifts the time limit of the request. */
    void waitOn() {
        unending = true;
    }

    /** Whether the time limit is lifted. */
    boolean isUnending() {
        return unending;
    }

    /** Signals when the time is up. Never signals if the limit has been lifted by then. */
    Mono<Long> end(Duration time) {
        return Mono.delay(time).flatMap(done -> unending ? Mono.never() : Mono.just(done));
    }
}
