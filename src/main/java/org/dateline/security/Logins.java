package org.dateline.security;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Returns the logins of requests, and tells whether they are still valid. */
@Component
public class Logins {

    /** Interval of checks, after which the streams and files of an ended login end. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final ApiKeys keys;
    private final EndedLogins ended;

    Logins(ApiKeys keys, EndedLogins ended) {
        this.keys = keys;
        this.ended = ended;
    }

    /** Returns the login of the request on this thread; null for none. */
    public @Nullable Actor current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Returns the login with which a connection was opened; null for none. */
    public @Nullable Actor of(@Nullable Principal principal) {
        return principal instanceof Login login ? login.actor() : null;
    }

    /**
     * Tells whether a login is still valid. Its key may have been revoked, its token may have expired, or its user may
     * have logged out.
     */
    public boolean isValid(Actor actor) {
        String key = actor.key();
        return (actor.until() == null || Instant.now().isBefore(actor.until()))
                && (key == null || keys.isValid(key))
                && (actor.session() == null || !ended.contains(actor.session()));
    }

    /** Signals when a login becomes invalid. */
    public Mono<Long> end(Actor actor) {
        return Flux.interval(BETWEEN_LOOKS)
                .onBackpressureDrop()
                // A check may wait for the database. It must not block the few timer threads that all streams share.
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(tick -> !isValid(actor))
                .next();
    }
}
