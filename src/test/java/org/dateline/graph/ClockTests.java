package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;
import org.neo4j.driver.internal.InternalRecord;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.ObjectProvider;

class ClockTests {

    private static <T> ObjectProvider<T> none() {
        return new ObjectProvider<>() {
            @Override
            public T getIfAvailable() {
                return null;
            }
        };
    }

    /** Shows one commit more at each look; the first look ends when it may. */
    private static final class Slow extends Database {

        private final AtomicLong commits = new AtomicLong(100);
        private final CountDownLatch looked = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        Slow() {
            super(null, null, null, null, null, ClockTests.<GraphDatabaseService>none(), null, false);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T read(Function<TransactionContext, T> work) {
            long at = commits.getAndIncrement();
            if (at == 100) {
                looked.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            Record row = new InternalRecord(
                    List.of("clock", "importing"),
                    List.of(Values.value(List.of(List.of(at))), Values.value(Collections.singletonList(null))));
            return (T) row;
        }
    }

    @Test
    void aLookThatWasOvertakenShowsNothingOlder() throws InterruptedException {
        Slow database = new Slow();
        Clock clock = new Clock(none(), database);
        CompletableFuture<Clock.Shown> overtaken = CompletableFuture.supplyAsync(clock::look);
        database.looked.await();
        assertThat(Micros.of(clock.at())).isEqualTo(101);
        database.mayEnd.countDown();
        assertThat(Micros.of(overtaken.join().at())).isEqualTo(101);
        assertThat(Micros.of(clock.seen())).isEqualTo(101);
    }

    /** Moves to the instant that it is told, and counts that. */
    private static final class Moved extends Database {

        private final AtomicLong at = new AtomicLong();
        private final AtomicInteger moves = new AtomicInteger();

        Moved() {
            super(null, null, null, null, null, ClockTests.<GraphDatabaseService>none(), null, false);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T read(Function<TransactionContext, T> work) {
            return (T) new InternalRecord(
                    List.of("clock", "importing"),
                    List.of(Values.value(List.of(List.of(at.get()))), Values.value(Collections.singletonList(null))));
        }

        @Override
        public <T> @Nullable T writeReserved(Function<TransactionContext, T> work) {
            moves.incrementAndGet();
            TransactionContext tx = (TransactionContext) Proxy.newProxyInstance(
                    TransactionContext.class.getClassLoader(),
                    new Class<?>[] {TransactionContext.class},
                    (proxy, method, arguments) -> {
                        at.accumulateAndGet((Long) ((Map<?, ?>) arguments[1]).get("at"), Math::max);
                        throw new IllegalStateException("moved");
                    });
            assertThatThrownBy(() -> work.apply(tx)).hasMessage("moved");
            return null;
        }
    }

    @Test
    void theClockReachesAnInstantThatTheWallClockIsPutBackBehind() {
        Moved database = new Moved();
        Instant asked = Instant.parse("2026-01-01T00:00:00Z");
        Iterator<Instant> wall = List.of(asked, asked.minusSeconds(60)).iterator();
        ObjectProvider<InstantSource> source = new ObjectProvider<>() {
            @Override
            public InstantSource getIfAvailable() {
                return wall::next;
            }
        };
        Clock clock = new Clock(source, database);
        clock.reach(asked);
        assertThat(clock.at()).isEqualTo(asked);
    }

    @Test
    void thoseWhoAskForThePresentMoveTheClockTogether() {
        Moved database = new Moved();
        Clock clock = new Clock(none(), database);
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < 50; asker++) {
                asked.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 4; i++) {
                                Instant now = clock.now();
                                clock.reach(now);
                                assertThat(clock.at()).isAfterOrEqualTo(now.truncatedTo(ChronoUnit.MICROS));
                            }
                        },
                        askers));
            }
        }
        asked.forEach(CompletableFuture::join);
        assertThat(database.moves).hasPositiveValue().hasValueLessThan(50);
    }
}
