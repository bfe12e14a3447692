package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.dateline.graph.Duties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The loop that begins checks. */
@SuppressWarnings("NullAway")
class WatcherTests {

    private static final WatchSettings SETTINGS =
            new WatchSettings(1, 100, 100, Duration.ofMinutes(1), List.of(), List.of());

    private static final WatchedSource DUE = new WatchedSource(
            "watch:1",
            new SourceDefinition("Wire", SourceKind.FEED, "https://x.example/", Duration.ofMinutes(15), null, null),
            false,
            WatchState.ACTIVE,
            null,
            Instant.EPOCH,
            null,
            null,
            Instant.EPOCH,
            0,
            null,
            0,
            0,
            0,
            false);

    private final CheckSchedule schedule = new CheckSchedule();
    private final AtomicBoolean ours = new AtomicBoolean(true);
    private final List<String> checked = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> noted = Collections.synchronizedList(new ArrayList<>());
    private Watcher watcher;

    @AfterEach
    void stop() {
        watcher.stop();
    }

    /** What stands in the graph. */
    private interface Stored {
        List<WatchedSource> all();
    }

    /** What a check does. */
    private interface Check {
        Optional<WatchedSource> of(BooleanSupplier left) throws InterruptedException;
    }

    private void watch(Stored stored, Check check) {
        WatchedSources sources = new WatchedSources(null, null, null, schedule, null, SETTINGS, null) {
            @Override
            public List<WatchedSource> all() {
                return stored.all();
            }
        };
        SourceChecks checks = new SourceChecks(sources, null, null, null, null, SETTINGS) {
            @Override
            Optional<WatchedSource> check(CheckMarks.Mark mark, BooleanSupplier left) throws InterruptedException {
                checked.add(mark.source());
                return check.of(left);
            }

            @Override
            public int settle() {
                return 0;
            }
        };
        watcher = new Watcher(
                Duties.held(ours::get),
                sources,
                checks,
                schedule,
                new CheckMarks(null),
                new DeclaredSources(sources, SETTINGS),
                noted::add,
                SETTINGS,
                Duration.ofMillis(10));
        watcher.begin();
    }

    private static void await(BooleanSupplier fact) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (!fact.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }

    @Test
    void anErrorDoesNotEndTheWatch() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        watch(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("the test has it so");
                    }
                    return List.of(DUE);
                },
                left -> {
                    schedule.delay(DUE.id(), Instant.now().plusSeconds(60));
                    return Optional.of(DUE);
                });
        await(() -> !checked.isEmpty());
        assertThat(looks.get()).isGreaterThan(1);
        assertThat(noted).hasOnlyElementsOfType(OutOfMemoryError.class).hasSize(1);
    }

    @Test
    void anErrorOfACheckIsNotedAndEndsNoThread() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        List<Throwable> ended = Collections.synchronizedList(new ArrayList<>());
        watch(() -> List.of(DUE), left -> {
            Thread own = Thread.currentThread();
            own.setUncaughtExceptionHandler((of, failure) -> ended.add(failure));
            if (thread.compareAndSet(null, own)) {
                begun.countDown();
            }
            throw new OutOfMemoryError("the test has it so");
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(thread.get().join(Duration.ofSeconds(60))).isTrue();
        assertThat(noted).isNotEmpty().hasOnlyElementsOfType(OutOfMemoryError.class);
        assertThat(ended).isEmpty();
    }

    @Test
    void aSourceThatWasRemovedDuringACheckIsNotBegunAgain() throws Exception {
        watch(() -> List.of(DUE), left -> Optional.empty());
        await(() -> !checked.isEmpty());
        assertThat(schedule.begin(Duration.ofMillis(500), true)).isEmpty();
        assertThat(checked).hasSize(1);
    }

    @Test
    void aCheckIsLeftToTheProcessThatTookTheLease() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        List<Boolean> left = Collections.synchronizedList(new ArrayList<>());
        watch(() -> List.of(DUE), leave -> {
            left.add(leave.getAsBoolean());
            begun.countDown();
            lost.await();
            left.add(leave.getAsBoolean());
            schedule.delay(DUE.id(), Instant.now().plusSeconds(60));
            return Optional.of(DUE);
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        ours.set(false);
        lost.countDown();
        await(() -> left.size() == 2);
        assertThat(left).containsExactly(false, true);
        // A check that somebody asks this process for is its own.
        schedule.demand(CheckMarks.Mark.on(DUE.id()));
        await(() -> left.size() == 4);
        assertThat(left.subList(2, 4)).containsExactly(false, false);
    }
}
