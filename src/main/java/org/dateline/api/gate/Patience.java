package org.dateline.api.gate;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** How long a request is waited for, which is known only once its document is parsed: mutations take their time. */
final class Patience {

    private volatile boolean unending;

    /** Has the request waited for until it is done. */
    void waitOn() {
        unending = true;
    }

    /** Whether the request is waited for until it is done. */
    boolean isUnending() {
        return unending;
    }

    /** Signals when the time is up; never when it is waited on. */
    Mono<Long> end(Duration time) {
        return Mono.delay(time).flatMap(done -> unending ? Mono.never() : Mono.just(done));
    }
}
