package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Limits each login to an amount per minute. Used amounts are restored continuously. */
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
     * Creates an allowance for each login.
     *
     * @param name the name of the policy in headers
     * @param most the amount per minute, at least 1
     */
    Allowances(String name, long most) {
        this.name = name;
        this.most = most;
    }

    /** Takes an amount from the allowance of a login, if enough is left. */
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
