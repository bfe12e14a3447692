package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
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

    /** A database whose wall clock goes as it is told, or as this process's. It counts how often an instant is settled. */
    private static final class Walled extends Database {

        private final Supplier<Instant> wall;
        private final AtomicLong at = new AtomicLong();
        private final AtomicInteger settlements = new AtomicInteger();

        Walled(Supplier<Instant> wall) {
            super(null, null, null, null, null, ClockTests.<GraphDatabaseService>none(), null, false);
            this.wall = wall;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T read(Function<TransactionContext, T> work) {
            return (T) new InternalRecord(
                    List.of("clock", "importing"),
                    List.of(Values.value(List.of(List.of(at.get()))), Values.value(Collections.singletonList(null))));
        }

        @Override
        public <T> T writeReserved(Function<TransactionContext, T> work) {
            return work.apply((TransactionContext) Proxy.newProxyInstance(
                    TransactionContext.class.getClassLoader(),
                    new Class<?>[] {TransactionContext.class},
                    (proxy, method, arguments) ->
                            row(arguments.length == 1 ? settled() : stamp((Map<?, ?>) arguments[1]))));
        }

        private Record settled() {
            settlements.incrementAndGet();
            return new InternalRecord(
                    List.of("settled"), List.of(Values.value(Math.max(at.get(), Micros.of(wall.get()) - 1))));
        }

        private Record stamp(Map<?, ?> parameters) {
            long now = Math.max(Micros.of(wall.get()), (Long) parameters.get("least"));
            return new InternalRecord(
                    List.of("at"), List.of(Values.value(at.updateAndGet(last -> Math.max(last + 1, now)))));
        }

        private static Result row(Record row) {
            return (Result) Proxy.newProxyInstance(
                    Result.class.getClassLoader(), new Class<?>[] {Result.class}, (proxy, method, arguments) -> row);
        }
    }

    @Test
    void aCommitIsStampedAfterASettledInstantThoughTheWallClockIsPutBack() {
        Instant asked = Instant.now();
        Iterator<Instant> wall =
                List.of(asked.plusSeconds(1), asked.minusSeconds(60)).iterator();
        Walled database = new Walled(wall::next);
        Clock clock = new Clock(none(), database);
        clock.settle(asked);
        assertThat((long) database.writeReserved(clock::tick)).isGreaterThan(Micros.of(asked));
    }

    @Test
    void anInstantIsSettledThoughTheClockOfTheDatabaseIsALittleLate() {
        Walled database = new Walled(() -> Instant.now().minusMillis(100));
        Clock clock = new Clock(none(), database);
        Instant asked = Instant.now();
        clock.settle(asked);
        assertThat((long) database.writeReserved(clock::tick)).isGreaterThan(Micros.of(asked));
    }

    @Test
    void anInstantIsSettledThoughTheClockOfThisProcessIsLate() {
        Clock clock = new Clock(given((InstantSource) () -> Instant.now().minusSeconds(3)), new Walled(Instant::now));
        clock.settle(Instant.now());
    }

    private static <T> ObjectProvider<T> given(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getIfAvailable() {
                return bean;
            }
        };
    }

    @Test
    void anInstantThatTheDatabaseHasNotReachedLiesInTheFuture() {
        Clock clock = new Clock(none(), new Walled(() -> Instant.now().minusSeconds(60)));
        assertThatExceptionOfType(FutureInstant.class).isThrownBy(() -> clock.settle(Instant.now()));
        assertThatExceptionOfType(FutureInstant.class)
                .isThrownBy(() -> clock.settle(Instant.now().plusSeconds(60)));
    }

    @Test
    void thoseWhoAskForThePresentWaitTogether() {
        Walled database = new Walled(Instant::now);
        Clock clock = new Clock(none(), database);
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < 50; asker++) {
                asked.add(CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 4; i++) {
                                Instant now = clock.now();
                                clock.settle(now);
                                assertThat((long) database.writeReserved(clock::tick))
                                        .isGreaterThan(Micros.of(now));
                            }
                        },
                        askers));
            }
        }
        asked.forEach(CompletableFuture::join);
        assertThat(database.settlements).hasPositiveValue().hasValueLessThan(50);
    }
}
