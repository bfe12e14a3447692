package org.dateline.api.replay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;

/**
 * One hold of the clock for all answers of this process that wait for it. Answers that come while it is held share the
 * next hold, so that writers wait for two of them and not for as many as there are readers.
 */
final class SharedHold {

    private final Supplier<Database.Held> clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Turn gathering;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    SharedHold(Supplier<Database.Held> clock) {
        this.clock = clock;
    }

    private static final class Turn {

        private final CompletableFuture<Database.Held> begun = new CompletableFuture<>();
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private int answers;
    }

    /** Waits until the clock is held. The hold ends when all answers that share it have closed theirs. */
    Database.Held enter() {
        Turn turn;
        boolean first;
        lock.lock();
        try {
            Turn waiting = gathering;
            first = waiting == null;
            turn = waiting == null ? new Turn() : waiting;
            gathering = turn;
            turn.answers++;
        } finally {
            lock.unlock();
        }
        if (first) {
            begin(turn);
        }
        try {
            turn.begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
        return () -> leave(turn);
    }

    /** Returns the number of answers that wait for the next hold. */
    int waiting() {
        lock.lock();
        try {
            return gathering == null ? 0 : gathering.answers;
        } finally {
            lock.unlock();
        }
    }

    private void begin(Turn turn) {
        try {
            last.join();
            Database.Held held = clock.get();
            close(turn);
            turn.begun.complete(held);
        } catch (RuntimeException | Error e) {
            close(turn);
            turn.ended.complete(null);
            turn.begun.completeExceptionally(e);
        }
    }

    /** Closes a hold to further answers; later ones share the next hold. */
    private void close(Turn turn) {
        lock.lock();
        try {
            gathering = null;
            last = turn.ended;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Turn turn) {
        lock.lock();
        try {
            turn.answers--;
            if (turn.answers > 0) {
                return;
            }
        } finally {
            lock.unlock();
        }
        try {
            turn.begun.join().close();
        } finally {
            turn.ended.complete(null);
        }
    }
}
