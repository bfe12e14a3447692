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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the requests of one login wait for each other, which leaves processors for other logins. While others use less,
 * a login that asks continuously pauses between its requests. A login that is alone may use more processors and never
 * pauses.
 */
@Component
public class Turns {

    /** Time after its last request for which a login counts as active. */
    private static final Duration LATELY = Duration.ofSeconds(10);

    /** Time after a query in which another one is likely: the page of a reader asks for the next one about so soon. */
    private static final Duration JUST = Duration.ofSeconds(1);

    /**
     * Requests at once of a login that is alone: half of the threads that read the database. Another login finds a free
     * one, however long these requests take.
     */
    private static final int ALONE = 2 * Runtime.getRuntime().availableProcessors();

    /** Most waiting requests of a login. Requests behind these would exceed their time limit. */
    private static final int MOST_WAITING = 200;

    private static final long MOST_LOGINS = 100_000;

    /**
     * Time that a login may use without a pause. A page that opens sends a dozen queries at once, which should not
     * wait.
     */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    /** Longest pause of a login before its next request. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    /** Time after which the parts of a file are charged together. */
    private static final Duration PART = Duration.ofMillis(50);

    /** Interval at which a pausing login is checked, because it may be alone by then. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /**
     * Time charged for an article, enough to read a short one. Longer articles cost no more, so that queries do not
     * crowd out submissions.
     */
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

    /** Queries that are being answered. Threads that read articles look at it all the time. */
    private final AtomicInteger answering = new AtomicInteger();

    private volatile long queried = System.nanoTime() - JUST.toNanos();

    /** Lines with active or waiting requests. The map guards itself and its lines. */
    private final Map<Queue, Line> lines = new HashMap<>();

    /**
     * The kinds of requests. Each kind has a line of its own, so that a long file does not delay the queries of its
     * login.
     */
    public enum Kind {
        /** GraphQL queries. */
        QUERY,
        /** Exports, feeds and reconciliation. */
        FILE,
        /** GraphQL mutations. They end their turn when they begin, because they mostly wait for articles to be read. */
        MUTATION
    }

    private record Queue(String login, Kind kind) {}

    /** The permission to answer a request, until it ends. */
    public final class Turn {

        private final Line line;
        private volatile long since = System.nanoTime();
        private volatile long spent;
        private boolean ended;

        private Turn(Line line) {
            this.line = line;
        }

        /** Charges the time since the last part of a long answer, and pauses as long as the login has to. */
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

        /** Restarts the measurement after a part was sent, because sending takes the client's time. */
        public void resume() {
            since = System.nanoTime();
        }

        /** Ends the turn, so that the next request of the login can begin. Further calls have no effect. */
        public void end() {
            synchronized (lines) {
                if (!ended) {
                    ended = true;
                    count(line, -1);
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
     * Creates turns with a number of requests per login that are answered at once while other logins ask.
     *
     * @param ahead the time that a login may use before it pauses
     */
    Turns(int atOnce, Duration ahead, LimitsHit hits) {
        this.atOnce = atOnce;
        this.ahead = ahead;
        this.hits = hits;
    }

    /**
     * Requests a turn of a login.
     *
     * @return a future that completes with the turn, which the caller ends; it can be cancelled while it waits. Empty
     *     if too many requests of the login are waiting.
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

    /** Charges a submitted article to its login, whether or not it is accepted. */
    public void countArticle(Actor actor) {
        charge(actor.id(), ARTICLE.toNanos());
    }

    /** Tells whether a query is being answered. */
    public boolean isAnswering() {
        return answering.get() > 0;
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

    /**
     * Returns the pause of a login in nanoseconds: the time until its use is paid for, or zero if no other active login
     * has used less.
     */
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

    /** Grants turns to waiting requests, or makes them wait for the end of their login's pause. */
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
     * Grants a turn at an instant, or as soon as the login need not pause. Further use during the pause counts for the
     * next pause. Otherwise the files and articles of a login could block its queries forever.
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

    /** Grants free turns to waiting requests in the order of their arrival. */
    private void grant(Line line) {
        int most = isAlone(line.queue.login()) ? Math.max(atOnce, ALONE) : atOnce;
        while (line.running < most && !line.waiting.isEmpty()) {
            // False if the request has been cancelled.
            if (line.waiting.poll().complete(new Turn(line))) {
                count(line, 1);
            }
        }
        if (line.running == 0 && line.waiting.isEmpty()) {
            lines.remove(line.queue, line);
        }
    }

    private void count(Line line, int more) {
        line.running += more;
        if (line.queue.kind() == Kind.QUERY) {
            answering.addAndGet(more);
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
     * The time that one login may use while others ask: a third of the time of its places, and some time in advance.
     * Excess use is repaid by pauses.
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

        /** Returns the remaining time in nanoseconds; negative if the login has to pause. */
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
