package org.dateline.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stamps commits by the wall clock of the database. Stamps strictly increase in the order of the commits, since a tick
 * holds a lock until its commit.
 */
@Component
public class Clock {

    private static final String TICK = Cypher.load("write/tick_clock");
    private static final String AT = Cypher.load("read/clock");
    private static final String SETTLE = Cypher.load("write/settle_clock");
    private static final String HOLD = Cypher.load("write/hold_clock");
    private static final String MARK_ENTITIES = Cypher.load("write/mark_entities");

    /** Settling an instant takes the lock that each commit needs. */
    private static final Duration BETWEEN_SETTLEMENTS = Duration.ofMillis(200);

    private static final Duration LONGEST_TURN = Duration.ofSeconds(2);

    /** The clocks of two machines that follow a time server differ by less. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    private final InstantSource source;
    private final Database database;
    private final ReentrantLock settling = new ReentrantLock();
    private volatile long settledAt = System.nanoTime() - BETWEEN_SETTLEMENTS.toNanos();

    /** Commits of this process are stamped later, even if the wall clock is put back meanwhile. */
    private final AtomicLong settled = new AtomicLong();

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
        return tx.run(TICK, Map.of("least", settled.get() + 1, "count", count))
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
     * Nothing is written: commits take their stamps from the wall clock of the database, so it is enough to wait for
     * the one that is under way. Those who ask for the present wait together, and the lock of commits is taken a few
     * times a second at most.
     *
     * @throws FutureInstant if the clock of the database is more than a second before the instant
     */
    public void settle(Instant instant) {
        Instant asked = instant.truncatedTo(ChronoUnit.MICROS);
        if (isSettled(asked) || !asked.isAfter(at())) {
            return;
        }
        boolean inTurn = awaitTurn();
        try {
            // What was settled meanwhile is late enough for most of those who waited.
            if (!isSettled(asked)) {
                settle(inTurn);
            }
            Duration late = Duration.between(Micros.toInstant(settled.get()), asked);
            if (late.isPositive() && late.compareTo(SKEW) <= 0) {
                sleep(late.plusMillis(1).toNanos());
                settle(false);
            }
        } finally {
            if (inTurn) {
                settling.unlock();
            }
        }
        if (!isSettled(asked)) {
            throw new FutureInstant(instant, Micros.toInstant(settled.get()));
        }
    }

    private boolean isSettled(Instant instant) {
        return !instant.isAfter(seen()) || Micros.of(instant) <= settled.get();
    }

    /**
     * Waits until no other answer settles an instant. While the database does not answer, all waiting answers fail
     * together and not one after the other.
     */
    private boolean awaitTurn() {
        try {
            return settling.tryLock(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Settles the present of the database. */
    private void settle(boolean rests) {
        if (rests) {
            sleep(BETWEEN_SETTLEMENTS.toNanos() - (System.nanoTime() - settledAt));
        }
        long present = database.writeReserved(
                tx -> tx.run(SETTLE).single().get("settled").asLong());
        settled.accumulateAndGet(present, Math::max);
        settledAt = System.nanoTime();
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the commit in progress, and keeps others from being stamped until the returned hold is closed. */
    public Database.Held hold() {
        return database.hold(HOLD);
    }

    /** Returns the time of this process's wall clock, for uses that need no order. */
    public Instant now() {
        return source.instant();
    }
}
