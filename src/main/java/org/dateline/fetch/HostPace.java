package org.dateline.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Spaces the requests to each host, and leaves a host alone for as long as it asks. */
final class HostPace {

    /** A check that waits for longer lets others go first and comes back; no longer than one turn takes is always waited. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A host that asks for longer may change its mind. */
    private static final Duration LONGEST_HOLD = Duration.ofDays(1);

    private static final int HOSTS = 10_000;

    private final Cache<String, Instant> nextTurns = Caffeine.newBuilder()
            .maximumSize(HOSTS)
            .expireAfterWrite(LONGEST_HOLD)
            .build();

    /**
     * Waits for the turn of a request.
     *
     * @param delay the time until the turn behind it
     * @throws FetchFailed when the turn is far off
     */
    void await(String host, Duration delay) throws FetchFailed, InterruptedException {
        Instant now = Instant.now();
        Instant latest = now.plus(delay.compareTo(PATIENCE) > 0 ? delay : PATIENCE);
        Instant turn = take(host, delay, now, latest);
        if (turn.isAfter(latest)) {
            throw FetchFailed.early(turn, host + " wants no request before " + turn + ".");
        }
        Thread.sleep(Duration.between(now, turn));
    }

    private Instant take(String host, Duration delay, Instant now, Instant latest) {
        Map<String, Instant> turns = nextTurns.asMap();
        Instant[] turn = {now};
        turns.compute(host, (name, next) -> {
            turn[0] = next == null || next.isBefore(now) ? now : next;
            // A turn that nobody waits for is not taken.
            return turn[0].isAfter(latest) ? next : turn[0].plus(delay);
        });
        return turn[0];
    }

    /** Sends a host no request before an instant; returns that instant, which is a day off at most. */
    Instant hold(String host, Instant until) {
        Instant most = Instant.now().plus(LONGEST_HOLD);
        Instant held = until.isAfter(most) ? most : until;
        nextTurns.asMap().merge(host, held, (a, b) -> a.isAfter(b) ? a : b);
        return held;
    }
}
