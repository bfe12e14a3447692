package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Has the requests of one login wait for each other, so that however many it sends, processors are left for the others. While a login
 * is alone it may have more of them.
 */
@Component
public class Turns {

    /** A login that has not asked for so long needs no processor now. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    /** Half of the threads that read the database: a login that comes meanwhile finds one free, however long these take. */
    private static final int ALONE = 2 * Runtime.getRuntime().availableProcessors();

    /** Those behind would be answered after their time is over. */
    private static final int MOST_WAITING = 200;

    private static final long MOST_LOGINS = 100_000;

    private final int atOnce;
    private final LimitsHit hits;
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(MOST_LOGINS)
            .expireAfterWrite(LATELY)
            .build();

    /** Those with a request that is answered or waits; guarded by itself, as are the lines. */
    private final Map<Queue, Line> lines = new HashMap<>();

    /** Which requests wait for each other. A long file does not hold up the queries of its login. */
    public enum Kind {
        /** Queries by GraphQL. */
        QUERY,
        /** Exports, feeds and reconciliation. */
        FILE
    }

    private record Queue(String login, Kind kind) {}

    /** The right to be answered, until it ends. */
    public final class Turn {

        private final Line line;
        private boolean ended;

        private Turn(Line line) {
            this.line = line;
        }

        /** Lets the next request of the login begin; once is enough. */
        public void end() {
            synchronized (lines) {
                if (!ended) {
                    ended = true;
                    line.running--;
                    proceed(line);
                }
            }
        }
    }

    private static final class Line {

        private final Queue queue;
        private final Deque<CompletableFuture<Turn>> waiting = new ArrayDeque<>();
        private int running;

        private Line(Queue queue) {
            this.queue = queue;
        }
    }

    @Autowired
    Turns(FairUse use, LimitsHit hits, ObjectProvider<MeterRegistry> meters) {
        this(use.most(), hits);
        meters.ifAvailable(registry -> Gauge.builder("dateline.requests.waiting", this, Turns::waiting)
                .description("Requests that wait for others of the same login")
                .register(registry));
    }

    /** Lets each login have so many requests answered at once while others ask. */
    Turns(int atOnce, LimitsHit hits) {
        this.atOnce = atOnce;
        this.hits = hits;
    }

    /**
     * Asks for a turn of a login.
     *
     * @return completes with the turn, which is to be ended; may be cancelled while it waits. Empty when too many requests of the login
     *     wait already.
     */
    public Optional<CompletableFuture<Turn>> ask(Actor actor, Kind kind) {
        lately.put(actor.id(), true);

        CompletableFuture<Turn> turn = new CompletableFuture<>();
        synchronized (lines) {
            Line line = lines.computeIfAbsent(new Queue(actor.id(), kind), Line::new);
            line.waiting.removeIf(CompletableFuture::isDone);
            if (line.waiting.size() >= MOST_WAITING) {
                hits.count("at-once");
                return Optional.empty();
            }
            line.waiting.add(turn);
            proceed(line);
        }
        return Optional.of(turn);
    }

    /** Gives turns to those that wait, first come first served, as far as there are any. */
    private void proceed(Line line) {
        int most = isAlone(line.queue.login()) ? Math.max(atOnce, ALONE) : atOnce;
        while (line.running < most && !line.waiting.isEmpty()) {
            // False where nobody waits for it any more.
            if (line.waiting.poll().complete(new Turn(line))) {
                line.running++;
            }
        }
        if (line.running == 0 && line.waiting.isEmpty()) {
            lines.remove(line.queue);
        }
    }

    private boolean isAlone(String login) {
        return lately.asMap().keySet().stream().allMatch(login::equals);
    }

    private int waiting() {
        synchronized (lines) {
            return lines.values().stream().mapToInt(line -> line.waiting.size()).sum();
        }
    }
}
