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
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Has the requests of one login wait for each other, so that however many it sends, processors are left for the others. A login that is
 * answered all the time rests between its requests while others take less. A login that is alone may have more of the processors and never
 * rests.
 */
@Component
public class Turns {

    /** A login that has not asked for so long needs no processor now. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    /** Whoever reads a page asks for the next one about so soon. */
    private static final Duration JUST = Duration.ofSeconds(1);

    /** Half of the threads that read the database: a login that comes meanwhile finds one free, however long these take. */
    private static final int ALONE = 2 * Runtime.getRuntime().availableProcessors();

    /** Those behind would be answered after their time is over. */
    private static final int MOST_WAITING = 200;

    private static final long MOST_LOGINS = 100_000;

    /** A page that opens asks a dozen questions at once, and nobody should wait for that. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    /** What a login did meanwhile does not hold up its next request for longer. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    /** Smaller parts of a file are counted together. */
    private static final Duration PART = Duration.ofMillis(50);

    /** A login that rests may be alone by then. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** A short article is read in that time. Longer ones count no more, so that readers who ask do not keep news out. */
    private static final Duration ARTICLE = Duration.ofMillis(20);

    private final int atOnce;
    private final Duration ahead;
    private final LimitsHit hits;
    private final Cache<String, Share> shares = Caffeine.newBuilder()
            .maximumSize(MOST_LOGINS)
            .expireAfterAccess(LATELY.multipliedBy(6))
            .build();
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(MOST_LOGINS)
            .expireAfterWrite(LATELY)
            .build();

    private volatile long queried = System.nanoTime() - JUST.toNanos();

    /** Those with a request that is answered or waits; guarded by itself, as are the lines. */
    private final Map<Queue, Line> lines = new HashMap<>();

    /** Which requests wait for each other. A long file does not hold up the queries of its login. */
    public enum Kind {
        /** Queries by GraphQL. */
        QUERY,
        /** Exports, feeds and reconciliation. */
        FILE,
        /** Mutations by GraphQL, which end their turn as they begin: most of their time they may wait for articles to be read. */
        MUTATION
    }

    private record Queue(String login, Kind kind) {}

    /** The right to be answered, until it ends. */
    public final class Turn {

        private final Line line;
        private volatile long since = System.nanoTime();
        private volatile long spent;
        private boolean ended;

        private Turn(Line line) {
            this.line = line;
        }

        /** Counts the time since the last part of a long answer was sent, and rests as long as the login is to. */
        public void breathe() throws InterruptedException {
            spent += System.nanoTime() - since;
            if (spent >= PART.toNanos()) {
                String login = line.queue.login();
                charge(login, spent);
                spent = 0;
                TimeUnit.NANOSECONDS.sleep(resting(login));
            }
            resume();
        }

        /** Begins to count anew: to send a part takes the client's time. */
        public void resume() {
            since = System.nanoTime();
        }

        /** Lets the next request of the login begin; once is enough. */
        public void end() {
            synchronized (lines) {
                if (!ended) {
                    ended = true;
                    line.running--;
                    charge(line.queue.login(), spent + System.nanoTime() - since);
                    proceed(line);
                }
            }
        }
    }

    private static final class Line {

        private final Queue queue;
        private final Deque<CompletableFuture<Turn>> waiting = new ArrayDeque<>();
        private int running;
        private boolean resting;

        private Line(Queue queue) {
            this.queue = queue;
        }
    }

    @Autowired
    Turns(FairUse use, LimitsHit hits, ObjectProvider<MeterRegistry> meters) {
        this(use.most(), AHEAD, hits);
        meters.ifAvailable(registry -> Gauge.builder("dateline.requests.waiting", this, Turns::waiting)
                .description("Requests that wait for others of the same login, or while it pauses")
                .register(registry));
    }

    /**
     * Lets each login have so many requests answered at once while others ask.
     *
     * @param ahead for how long it may be answered before it rests
     */
    Turns(int atOnce, Duration ahead, LimitsHit hits) {
        this.atOnce = atOnce;
        this.ahead = ahead;
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
        if (kind == Kind.QUERY) {
            queried = System.nanoTime();
        }
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

    /** Counts an article that a login hands in, whether or not it is accepted. */
    public void countArticle(Actor actor) {
        charge(actor.id(), ARTICLE.toNanos());
    }

    /** Tells whether a query is being answered. */
    public boolean isAnswering() {
        synchronized (lines) {
            return lines.values().stream().anyMatch(line -> line.queue.kind() == Kind.QUERY && line.running > 0);
        }
    }

    /** Tells whether a query is being answered, or came just now. */
    public boolean isAsked() {
        return System.nanoTime() - queried < JUST.toNanos() || isAnswering();
    }

    private void charge(String login, long nanos) {
        if (!isAlone(login)) {
            shares.get(login, id -> new Share(atOnce, ahead)).charge(nanos);
        }
    }

    /** How long a login rests, in nanoseconds: until it has paid for what it took, unless it took the least of all who ask. */
    private long resting(String login) {
        Share share = shares.getIfPresent(login);
        if (share == null) {
            return 0;
        }
        long rest = share.untilPaid();
        return rest > 0 && tookMoreThanAnother(login, share.left()) ? rest : 0;
    }

    private boolean tookMoreThanAnother(String login, long left) {
        return lately.asMap().keySet().stream().anyMatch(other -> !other.equals(login) && left(other) > left);
    }

    private long left(String login) {
        Share share = shares.getIfPresent(login);
        return share == null ? ahead.toNanos() : share.left();
    }

    /** Gives turns to those that wait, or has them wait until their login has rested. */
    private void proceed(Line line) {
        long rest = resting(line.queue.login());
        if (rest == 0 || line.waiting.isEmpty()) {
            grant(line);
        } else if (!line.resting) {
            line.resting = true;
            restUntil(System.nanoTime() + rest, line);
        }
    }

    /**
     * Gives a turn at an instant, or as soon as the login need not rest. What else the login did meanwhile counts for its next rest: otherwise
     * its files and its articles could hold its queries up for ever.
     */
    private void restUntil(long end, Line line) {
        long rest = Math.min(end - System.nanoTime(), LOOK.toNanos());
        CompletableFuture.delayedExecutor(rest, TimeUnit.NANOSECONDS).execute(() -> {
            synchronized (lines) {
                if (System.nanoTime() < end && resting(line.queue.login()) > 0) {
                    restUntil(end, line);
                } else {
                    line.resting = false;
                    grant(line);
                }
            }
        });
    }

    /** Gives turns to those that wait, first come first served, as far as there are any. */
    private void grant(Line line) {
        int most = isAlone(line.queue.login()) ? Math.max(atOnce, ALONE) : atOnce;
        while (line.running < most && !line.waiting.isEmpty()) {
            // False where nobody waits for it any more.
            if (line.waiting.poll().complete(new Turn(line))) {
                line.running++;
            }
        }
        if (line.running == 0 && line.waiting.isEmpty()) {
            lines.remove(line.queue, line);
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

    /**
     * The time that one login may be answered while others ask: a third of the time of its places, and some ahead. What it takes beyond is
     * paid for by rest.
     */
    private static final class Share {

        private static final int THIRD = 3;

        private final double rate;
        private final long most;
        private long left;
        private long at = System.nanoTime();

        private Share(int places, Duration ahead) {
            this.rate = (double) places / THIRD;
            this.most = ahead.toNanos();
            this.left = most;
        }

        synchronized void charge(long nanos) {
            left = Math.max(-(long) (LONGEST_REST.toNanos() * rate), left() - nanos);
        }

        /** What is left, in nanoseconds; less than nothing where it rests. */
        synchronized long left() {
            long now = System.nanoTime();
            left = Math.min(most, left + (long) ((now - at) * rate));
            at = now;
            return left;
        }

        synchronized long untilPaid() {
            return Math.max(0, (long) (-left() / rate));
        }
    }
}
