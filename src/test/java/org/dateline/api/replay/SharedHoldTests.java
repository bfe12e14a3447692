package org.dateline.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.graph.ClockShare;
import org.dateline.graph.Database;
import org.junit.jupiter.api.Test;

class SharedHoldTests {

    private static final int READERS = 10;

    private final AtomicInteger holds = new AtomicInteger();
    private final Semaphore clock = new Semaphore(1);
    private final ClockShare share = new ClockShare();
    private final SharedHold shared = new SharedHold(() -> share.hold(() -> {
        clock.acquireUninterruptibly();
        holds.incrementAndGet();
        return clock::release;
    }));

    @Test
    void answersThatWaitTogetherHoldTheClockOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // A writer has the clock, so that none of the readers begins before all of them wait.
            clock.acquire();
            List<CompletableFuture<Database.Held>> waiting = readers(threads);
            clock.release();
            List<Database.Held> all = new ArrayList<>();
            for (CompletableFuture<Database.Held> reader : waiting) {
                all.add(reader.get(10, TimeUnit.SECONDS));
            }
            assertThat(holds).hasValue(1);
            CompletableFuture<Database.Held> later = CompletableFuture.supplyAsync(shared::enter, threads);
            all.subList(1, READERS).forEach(Database.Held::close);
            assertThat(clock.tryAcquire()).isFalse();
            assertThat(later).isNotDone();
            all.getFirst().close();
            later.get(10, TimeUnit.SECONDS).close();
            assertThat(holds).hasValue(2);
            assertThat(clock.tryAcquire()).isTrue();
        }
    }

    private List<CompletableFuture<Database.Held>> readers(ExecutorService threads) throws InterruptedException {
        Semaphore begun = new Semaphore(0);
        List<CompletableFuture<Database.Held>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(CompletableFuture.supplyAsync(
                    () -> {
                        begun.release();
                        return shared.enter();
                    },
                    threads));
        }
        begun.acquire(READERS);
        while (shared.waiting() < READERS) {
            Thread.onSpinWait();
        }
        return readers;
    }

    @Test
    void aClockThatCannotBeHeldFailsOneAnswerAndNotTheNext() {
        AtomicInteger tries = new AtomicInteger();
        SharedHold failing = new SharedHold(() -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
            }
            return () -> {};
        });
        assertThatThrownBy(failing::enter).hasMessageContaining("the database is away");
        failing.enter().close();
        assertThat(tries).hasValue(2);
    }

    @Test
    void writersHaveAsLongBetweenTwoHoldsAsTheyWaitedForTheFirst() throws InterruptedException {
        Duration held = Duration.ofMillis(300);
        Database.Held first = shared.enter();
        Thread.sleep(held);
        long freed = System.nanoTime();
        first.close();
        shared.enter().close();
        assertThat(Duration.ofNanos(System.nanoTime() - freed)).isGreaterThanOrEqualTo(held);
    }
}
