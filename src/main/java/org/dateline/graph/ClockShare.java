package org.dateline.graph;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shares the clock between writers and its other holders in this process: answers and previews. These take turns, one
 * at a time. Between two turns, writers have as long as the last one held the clock, so at least half of the time.
 */
@Component
public class ClockShare {

    private final Semaphore free = new Semaphore(1, true);

    /** When the next turn may begin. */
    private volatile long next = System.nanoTime();

    /** A turn, until it is closed. */
    public final class Turn implements Database.Held {

        private volatile @Nullable Long since;

        private Turn() {}

        /** Counts the time from here on, since the clock is held now. */
        public void begin() {
            if (since == null) {
                since = System.nanoTime();
            }
        }

        @Override
        public void close() {
            long now = System.nanoTime();
            Long held = since;
            next = held == null ? now : now + (now - held);
            free.release();
        }
    }

    /** Waits for a turn, and until writers have had their time. */
    public Turn enter() {
        free.acquireUninterruptibly();
        letWritersPass();
        return new Turn();
    }

    /** Waits for a turn and holds the clock in it. */
    public Database.Held hold(Supplier<Database.Held> clock) {
        Turn turn = enter();
        try {
            Database.Held held = clock.get();
            turn.begin();
            return () -> {
                try {
                    held.close();
                } finally {
                    turn.close();
                }
            };
        } catch (RuntimeException | Error e) {
            turn.close();
            throw e;
        }
    }

    /** A thread that is interrupted goes on at once, since others may share its turn. */
    private void letWritersPass() {
        try {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
