package org.dateline.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Spaces the requests to each host, and pauses a host for the time that it asks for. The turns of this process lie in
 * memory, so that they hold while those of all processes cannot be reached.
 */
final class HostPace {

    /**
     * Longest wait, unless the delay of the host itself is longer. A check with a longer wait ends and is repeated
     * later.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longest pause that a host can ask for. */
    private static final Duration LONGEST_HOLD = Duration.ofDays(1);

    private static final int HOSTS = 10_000;

    private final Cache<String, Instant> nextTurns = Caffeine.newBuilder()
            .maximumSize(HOSTS)
            .expireAfterWrite(LONGEST_HOLD)
            .build();

    private final SharedPace shared;

    HostPace(SharedPace shared) {
        this.shared = shared;
    }

    /**
     * Waits until a request may be sent.
     *
     * @param delay the time to keep before the next request
     * @throws FetchFailed if the wait would be too long
     */
    void await(String host, Duration delay) throws FetchFailed, InterruptedException {
        Instant now = Instant.now();
        Duration patience = delay.compareTo(PATIENCE) > 0 ? delay : PATIENCE;
        Instant latest = now.plus(patience);
        Instant turn = take(host, delay, now, latest);
        if (!turn.isAfter(latest)) {
            Instant ofAll = now.plus(shared.take(host, delay, patience).orElse(Duration.ZERO));
            if (ofAll.isAfter(latest)) {
                holdHere(host, ofAll);
            }
            turn = ofAll.isAfter(turn) ? ofAll : turn;
        }
        if (turn.isAfter(latest)) {
            throw FetchFailed.early(turn, host + " wants no request before " + turn + ".");
        }
        Duration wait = Duration.between(Instant.now(), turn);
        Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
    }

    private Instant take(String host, Duration delay, Instant now, Instant latest) {
        Map<String, Instant> turns = nextTurns.asMap();
        Instant[] turn = {now};
        turns.compute(host, (name, next) -> {
            turn[0] = next == null || next.isBefore(now) ? now : next;
            // A turn beyond the longest wait is not reserved.
            return turn[0].isAfter(latest) ? next : turn[0].plus(delay);
        });
        return turn[0];
    }

    /** Pauses a host until an instant. Returns the end of the pause, at most one day ahead. */
    Instant hold(String host, Instant until) {
        Instant most = Instant.now().plus(LONGEST_HOLD);
        Instant held = until.isAfter(most) ? most : until;
        holdHere(host, held);
        shared.hold(host, Duration.between(Instant.now(), held));
        return held;
    }

    private void holdHere(String host, Instant until) {
        nextTurns.asMap().merge(host, until, (a, b) -> a.isAfter(b) ? a : b);
    }
}
