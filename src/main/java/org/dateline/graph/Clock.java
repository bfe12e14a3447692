package org.dateline.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stamps commits. Stamps strictly increase in the order of the commits, since a tick holds a lock until its commit. */
@Component
public class Clock {

    private static final String TICK = Cypher.load("write/tick_clock");
    private static final String AT = Cypher.load("read/clock");
    private static final String REACH = Cypher.load("write/reach_clock");
    private static final String HOLD = Cypher.load("write/hold_clock");
    private static final String MARK_ENTITIES = Cypher.load("write/mark_entities");

    /** Whenever the clock moves, answers that are under way are made anew. */
    private static final Duration BETWEEN_MOVES = Duration.ofMillis(200);

    private static final Duration LONGEST_TURN = Duration.ofSeconds(2);

    private final InstantSource source;
    private final Database database;
    private final ReentrantLock moving = new ReentrantLock();
    private volatile long moved = System.nanoTime() - BETWEEN_MOVES.toNanos();
    private volatile Shown shown = new Shown(Instant.EPOCH, null, Instant.EPOCH);

    Clock(ObjectProvider<InstantSource> source, Database database) {
        this.source = source.getIfAvailable(InstantSource::system);
        this.database = database;
    }

    /** Takes the next stamp, in microseconds. */
    public long tick(TransactionContext tx) {
        return tick(tx, 1);
    }

    /** Takes the next stamps and returns the first of them. */
    long tick(TransactionContext tx, int count) {
        return tx.run(TICK, Map.of("now", Micros.of(now()), "count", count))
                .single()
                .get("at")
                .asLong();
    }

    /**
     * Records that a transaction changes entities, their names or their mergers, so that each process forgets those
     * that it remembers. The transaction has taken its stamp.
     */
    public static void markEntities(TransactionContext tx) {
        tx.run(MARK_ENTITIES).consume();
    }

    /**
     * A reading of the clock.
     *
     * @param at the stamp of the last commit
     * @param importing the stamp of the oldest unfinished import, at which more will be recorded; null if there is none
     * @param entitiesAt a stamp up to {@code at}; no commit stamped after it changed entities
     */
    public record Shown(Instant at, @Nullable Instant importing, Instant entitiesAt) {

        private static Shown of(Record row) {
            List<Long> clock = row.get("clock").get(0).asList(Value::asLong, List.of(0L));
            long at = clock.getFirst();
            // A commit changes the two properties one after the other, and an earlier release changes only one. If
            // they differ, the last commit may have changed entities.
            boolean agree = clock.size() == 3 && clock.get(1) == at;
            Value importing = row.get("importing").get(0);
            return new Shown(
                    Micros.toInstant(at),
                    importing.isNull() ? null : Micros.toInstant(importing.asLong()),
                    Micros.toInstant(agree ? clock.get(2) : at));
        }
    }

    /** Reads the stamp of the last commit. */
    public Instant at() {
        return look().at();
    }

    /** Reads the stamp of the last commit, and whether an import is unfinished. */
    public Shown look() {
        return see(database.read(tx -> tx.run(AT).single()));
    }

    /** Reads the stamp of the last commit once the database has reached the bookmarks of another process. */
    Instant after(Set<String> bookmarks) {
        return see(database.readAfter(bookmarks, tx -> tx.run(AT).single())).at();
    }

    /**
     * Returns the later of this reading and the last one. An older reading would make values cached since then count as
     * current.
     */
    private synchronized Shown see(Record row) {
        Shown now = Shown.of(row);
        if (!now.at().isBefore(shown.at())) {
            shown = now;
        }
        return shown;
    }

    /** Returns the last reading. */
    public Shown shown() {
        return shown;
    }

    /** Returns the stamp of the last reading, without asking the database. This process has seen no later commit. */
    public Instant seen() {
        return shown.at();
    }

    /**
     * Makes sure that no later commit is stamped at or before an instant, so that an answer for it stays the same.
     * However many ask for the present, they move the clock together and a few times a second.
     *
     * @throws FutureInstant if the instant lies in the future
     */
    public void reach(Instant instant) {
        if (instant.isAfter(seen()) && instant.isAfter(at())) {
            if (instant.isAfter(now())) {
                throw new FutureInstant(instant, now());
            }
            boolean inTurn = awaitTurn();
            try {
                // What moved it meanwhile has moved it far enough for most of those who waited.
                if (instant.isAfter(at())) {
                    move(inTurn, instant);
                }
            } finally {
                if (inTurn) {
                    moving.unlock();
                }
            }
        }
    }

    /**
     * Waits until no other answer moves the clock. While the database does not answer, those who wait fail side by side
     * and not one by one.
     */
    private boolean awaitTurn() {
        try {
            return moving.tryLock(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Moves the clock to the present, or to an instant that the wall clock was put back behind meanwhile. */
    private void move(boolean rests, Instant least) {
        try {
            if (rests) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_MOVES.toNanos() - (System.nanoTime() - moved));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long at = Math.max(Micros.of(least), Micros.of(now()));
        database.writeReserved(
                tx -> tx.run(REACH, Map.of("at", at)).single().get("at").asLong());
        moved = System.nanoTime();
    }

    /** Waits for the commit that is under way, and keeps others from being stamped until what it returns is closed. */
    public Database.Held hold() {
        return database.hold(HOLD);
    }

    /** Returns the time of the wall clock, for uses that need no order. */
    public Instant now() {
        return source.instant();
    }
}
