package org.dateline.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/**
 * Names the state that a process has written or seen, so that another process can wait until it sees that state too. A
 * bookmark holds the stamp of the clock, for values cached in a process, and the bookmarks of the database, whose
 * cluster members may reach them at different times.
 */
@Component
public class Bookmarks {

    private static final String VERSION = "1";

    /** The bookmark of one place in one database; there are several after several writers. */
    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9:+/=_-]{1,1000}");

    private static final int MOST_PLACES = 20;

    /** A follower of a cluster is seldom seconds behind; a longer delay is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /**
     * Each waiting request holds a connection to the database; a bookmark that is never reached must not take them all.
     */
    private static final int MOST_WAITING = 16;

    private final Database database;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    Bookmarks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The text is not a bookmark of this database. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable() {
            super("The text is not a bookmark of this database.", null, false, false);
        }
    }

    /** This process does not see the state of the bookmark yet. */
    public static final class Behind extends Exception {

        private static final long serialVersionUID = 1;

        Behind() {
            super("This process does not see the state of the bookmark yet.", null, false, false);
        }
    }

    /** The content of a bookmark. */
    private record Named(Instant stamp, Set<String> places) {

        static Named of(String bookmark) throws Unreadable {
            try {
                List<String> parts = Arrays.asList(
                        new String(Base64.getUrlDecoder().decode(bookmark), StandardCharsets.US_ASCII).split("\n", -1));
                Named named = new Named(
                        Micros.toInstant(Long.parseLong(parts.get(1))), Set.copyOf(parts.subList(2, parts.size())));
                if (parts.getFirst().equals(VERSION)
                        && named.places.size() <= MOST_PLACES
                        && named.places.stream()
                                .allMatch(place -> PLACE.matcher(place).matches())) {
                    return named;
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Unreadable();
            }
            throw new Unreadable();
        }

        @Override
        public String toString() {
            String text = VERSION + "\n" + Micros.of(stamp)
                    + places.stream().sorted().map(place -> "\n" + place).collect(Collectors.joining());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Returns the bookmark for a stamp and places of the database. */
    static String of(Instant stamp, Set<String> places) {
        return new Named(stamp, places).toString();
    }

    /** Returns a bookmark of all that this process has written and seen so far. */
    public String latest() {
        return of(clock.at(), database.bookmarks());
    }

    /**
     * Waits until all later reads of this process see the state of a bookmark, for ten seconds at most.
     *
     * @throws Unreadable if it is not a bookmark of this database
     * @throws Behind if this process does not see that state in time, or too many requests wait already
     */
    public void catchUp(String bookmark) throws Unreadable, Behind {
        Named named = Named.of(bookmark);
        if (!clock.seen().isBefore(named.stamp()) && database.bookmarks().containsAll(named.places())) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw new Behind();
        }
        CompletableFuture<Void> caughtUp = CompletableFuture.runAsync(
                () -> follow(named), Thread.ofVirtual().name("bookmark")::start);
        caughtUp.whenComplete((done, failure) -> waiting.release());
        await(caughtUp);
    }

    private void follow(Named named) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (clock.after(named.places()).isBefore(named.stamp()) && System.nanoTime() < end) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (clock.seen().isBefore(named.stamp())) {
            throw new IllegalStateException("The clock stands at " + clock.seen());
        }
    }

    private static void await(CompletableFuture<Void> caughtUp) throws Unreadable, Behind {
        try {
            caughtUp.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Behind();
        } catch (TimeoutException e) {
            throw new Behind();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Neo4jException own && own.code().contains("InvalidBookmark")) {
                throw new Unreadable();
            }
            throw new Behind();
        }
    }
}
