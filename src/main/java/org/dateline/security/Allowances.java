package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** What each login has left of something that it may take so much of a minute; what is taken comes back little by little. */
final class Allowances {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_LOGINS = 100_000;

    private final String name;
    private final long most;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_LOGINS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    /**
     * Gives each login its allowance.
     *
     * @param name the name of the policy in headers
     * @param most how much a login may take in a minute; at least 1
     */
    Allowances(String name, long most) {
        this.name = name;
        this.most = most;
    }

    /** Takes some of a login's allowance, if it has as much left. */
    Allowance take(Actor actor, long amount) {
        Bucket bucket = buckets.get(
                actor.id(),
                id -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.clamp(amount, 1, most));
        return new Allowance(
                name,
                most,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
