package org.dateline.restart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** When a lack of memory ends the process. {@link OutOfMemoryIT} has a process whose heap is full. */
class RestartTests {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final long SOON_SECONDS = 30;

    private final CountDownLatch exited = new CountDownLatch(1);
    private final CountDownLatch halted = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private GenericApplicationContext context;

    @BeforeEach
    void open() {
        context = new GenericApplicationContext();
        context.registerBean(ApplicationAvailabilityBean.class);
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private Restart restart(BooleanSupplier recovered) {
        Restart restart = new Restart(
                context,
                () -> {
                    looks.incrementAndGet();
                    return recovered.getAsBoolean();
                },
                exited::countDown,
                halted::countDown,
                PAUSE,
                PATIENCE);
        restart.begin();
        return restart;
    }

    private static boolean isSoon(CountDownLatch latch) throws InterruptedException {
        return latch.await(SOON_SECONDS, TimeUnit.SECONDS);
    }

    private ReadinessState readiness() {
        return context.getBean(ApplicationAvailabilityBean.class).getReadinessState();
    }

    @Test
    void aHeapThatDoesNotRecoverEndsTheProcessAfterReadinessIsDown() throws InterruptedException {
        Restart restart = restart(() -> false);
        restart.note(new CompletionException(new OutOfMemoryError("trial")));
        assertThat(isSoon(exited)).isTrue();
        assertThat(readiness()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
        assertThat(looks).hasValue(3);
        restart.leaveThreads();
    }

    @Test
    void aHeapThatRecoversAtALaterLookEndsNothing() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(2);
        Restart restart = restart(() -> {
            second.countDown();
            return second.getCount() == 0;
        });
        restart.note(new OutOfMemoryError("trial"));
        assertThat(isSoon(second)).isTrue();
        assertThat(exited.await(5 * PAUSE.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        assertThat(looks).hasValue(2);
        restart.leaveThreads();
    }

    @Test
    void aHeapThatCannotEvenBeLookedAtEndsTheProcess() throws InterruptedException {
        Restart restart = restart(() -> {
            throw new OutOfMemoryError("trial");
        });
        restart.note(new OutOfMemoryError("trial"));
        assertThat(isSoon(exited)).isTrue();
        restart.leaveThreads();
    }

    @Test
    void anOrderlyStopThatDoesNotEndIsHalted() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Restart restart = new Restart(
                context,
                () -> false,
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                halted::countDown,
                PAUSE,
                PATIENCE);
        restart.begin();
        restart.ask("trial");
        assertThat(isSoon(halted)).isTrue();
        end.countDown();
    }

    @Test
    void otherFailuresAreNotLookedInto() throws InterruptedException {
        Restart restart = restart(() -> false);
        List<Throwable> others = List.of(
                new StackOverflowError(),
                new IllegalStateException(new NoClassDefFoundError("trial")),
                new TransientException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "a limit was reached"));
        others.forEach(restart::note);
        assertThat(others).noneMatch(restart::isNeededAfter);
        assertThat(exited.await(5 * PAUSE.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        assertThat(looks).hasValue(0);
        restart.leaveThreads();
    }

    @Test
    void aLackOfMemoryIsFoundInCausesAndInTheCodeOfTheServer() {
        IllegalStateException circle = new IllegalStateException();
        circle.initCause(new IllegalStateException(circle));
        assertThat(MemoryErrors.isOutOfMemory(circle, true)).isFalse();
        assertThat(List.of(
                        new ServletException("dispatch", new OutOfMemoryError("trial")),
                        new CompletionException(new IllegalStateException(new OutOfMemoryError("trial"))),
                        new TransientException("Neo.TransientError.General.OutOfMemoryError", "no memory")))
                .allMatch(failure -> MemoryErrors.isOutOfMemory(failure, true));
    }

    @Test
    void aLackOfMemoryOfADatabaseElsewhereIsNotLookedInto() {
        TransientException failure = new TransientException("Neo.TransientError.General.OutOfMemoryError", "no memory");
        Restart embedded = restart(() -> false);
        assertThat(embedded.isNeededAfter(failure)).isTrue();
        embedded.leaveThreads();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("trial", Map.of("spring.neo4j.uri", "bolt://127.0.0.1:7687")));
        Restart remote = restart(() -> false);
        assertThat(remote.isNeededAfter(failure)).isFalse();
        assertThat(remote.isNeededAfter(new OutOfMemoryError("trial"))).isTrue();
        remote.leaveThreads();
    }

    @Test
    void aRequestThatEndsForLackOfMemoryIsNotedAndGoesOnFailing() throws InterruptedException {
        Restart restart = restart(() -> false);
        OutOfMemoryError error = new OutOfMemoryError("trial");
        MockFilterChain chain = new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
                throw error;
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new MemoryFilter(restart)
                        .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain)))
                .isSameAs(error);
        assertThat(isSoon(exited)).isTrue();
        restart.leaveThreads();
    }

    /** The heap may have room again, but nothing takes the place of a thread of the database. */
    @Test
    void aThreadThatEndsForLackOfMemoryEndsTheProcess() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
        Restart restart = restart(() -> true);
        restart.watchThreads();
        Thread.ofPlatform()
                .start(() -> {
                    throw new StackOverflowError("trial");
                })
                .join();
        assertThat(exited.await(5 * PAUSE.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        Thread.startVirtualThread(() -> {
                    throw new OutOfMemoryError("trial");
                })
                .join();
        assertThat(isSoon(exited)).isTrue();
        restart.leaveThreads();
    }

    @Test
    void aStoppedServiceWatchesNoThreads() {
        Restart restart = restart(() -> true);
        restart.watchThreads();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(before);
        restart.leaveThreads();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(before);
    }

    @Test
    void aServiceThatStopsBeforeALaterOneLeavesTheWatchToIt() {
        Restart first = restart(() -> true);
        Restart second = restart(() -> true);
        first.watchThreads();
        second.watchThreads();
        Thread.UncaughtExceptionHandler watch = Thread.getDefaultUncaughtExceptionHandler();
        first.leaveThreads();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(watch);
        second.leaveThreads();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isNotSameAs(watch);
    }
}
