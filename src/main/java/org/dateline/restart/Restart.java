package org.dateline.restart;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the process with a status that tells its supervisor, such as {@code bin/dateline}, to restart it.
 *
 * <p>Its threads start with the service, and asking for a restart allocates nothing, so that both work on a full heap.
 */
@Component
public class Restart implements MemoryErrors {

    /** EX_TEMPFAIL of sysexits.h. */
    static final int STATUS = 75;

    private static final Logger LOG = LoggerFactory.getLogger(Restart.class);

    /** Time for an orderly stop. After that the process is halted, which loses no accepted article. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Share of used heap below which a heap that ran out has recovered. */
    private static final double RECOVERED = 0.85;

    /** Looks at the heap after an error of memory, since the request that failed may hold its memory a little longer. */
    private static final int LOOKS = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** The setting that names a database in another process. */
    private static final String DATABASE = "spring.neo4j.uri";

    /** The value that selects the embedded database. */
    private static final String EMBEDDED = "embedded";

    /**
     * Reasons with messages that are allocated in advance. A string literal is allocated on its first use, which fails
     * without memory.
     */
    private enum Reason {
        THREAD_ENDED("a thread ended for lack of memory"),
        HEAP_FULL("the heap ran out and did not recover");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final ApplicationContext context;
    private final boolean embedded;
    private final BooleanSupplier recovered;
    private final Runnable exit;
    private final Runnable halt;
    private final long pauseMillis;
    private final long patienceMillis;
    private final AtomicReference<@Nullable String> asked = new AtomicReference<>();
    private final Thread looking = Thread.ofPlatform().name("restart").daemon().unstarted(this::look);
    private final Thread halting = Thread.ofPlatform().name("halt").daemon().unstarted(this::awaitHalt);

    /** Four megabytes in small parts, freed at the end, so that readiness can go down while the heap is full. */
    private volatile byte @Nullable [] @Nullable [] spare = new byte[64][1 << 16];

    private volatile boolean noted;
    private volatile boolean left;
    private volatile @Nullable Watch watch;

    @Autowired
    Restart(ApplicationContext context) {
        this(
                context,
                Restart::hasHeapRecovered,
                () -> System.exit(STATUS),
                () -> Runtime.getRuntime().halt(STATUS),
                BETWEEN_LOOKS,
                PATIENCE);
    }

    /**
     * Creates a restart of something else than this process.
     *
     * @param recovered whether enough of the heap is free after a collection
     * @param exit stops the process in order
     * @param halt ends the process at once
     * @param pause the time between looks at the heap
     * @param patience the time for an orderly stop
     */
    Restart(
            ApplicationContext context,
            BooleanSupplier recovered,
            Runnable exit,
            Runnable halt,
            Duration pause,
            Duration patience) {
        this.context = context;
        this.embedded = context.getEnvironment().getProperty(DATABASE, EMBEDDED).equalsIgnoreCase(EMBEDDED);
        this.recovered = recovered;
        this.exit = exit;
        this.halt = halt;
        this.pauseMillis = pause.toMillis();
        this.patienceMillis = patience.toMillis();
    }

    private static boolean hasHeapRecovered() {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getMax() <= 0 || (double) heap.getUsed() / heap.getMax() < RECOVERED;
    }

    @PostConstruct
    void begin() {
        LOG.debug("May restart if {}, or if {}", Reason.THREAD_ENDED, Reason.HEAP_FULL);
        looking.start();
        halting.start();
    }

    /** Watches for threads that end for lack of memory. */
    @EventListener(ApplicationReadyEvent.class)
    void watchThreads() {
        Watch own = new Watch(Thread.getDefaultUncaughtExceptionHandler(), this);
        watch = own;
        Thread.setDefaultUncaughtExceptionHandler(own);
    }

    /** Stops watching threads, so that the handler does not keep a closed service in memory. */
    @PreDestroy
    void leaveThreads() {
        left = true;
        LockSupport.unpark(looking);
        LockSupport.unpark(halting);
        Watch own = watch;
        if (own != null) {
            own.restart = null;
            if (Thread.getDefaultUncaughtExceptionHandler() == own) {
                Thread.setDefaultUncaughtExceptionHandler(own.before);
            }
        }
    }

    /**
     * Handles threads that end by an error. Nothing takes the place of one of the database, of the web server or of a
     * loop in the background, so the process restarts even if the heap has recovered. Threads that answer requests have
     * a handler of their own.
     */
    private static final class Watch implements Thread.UncaughtExceptionHandler {

        private final Thread.@Nullable UncaughtExceptionHandler before;
        private volatile @Nullable Restart restart;

        Watch(Thread.@Nullable UncaughtExceptionHandler before, Restart restart) {
            this.before = before;
            this.restart = restart;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            Restart running = restart;
            // The log may find no memory either, so it comes last.
            if (running != null && running.isOutOfMemory(failure)) {
                running.ask(Reason.THREAD_ENDED.words);
            }
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                LOG.error("The thread {} ended", thread.getName(), failure);
            }
        }
    }

    @Override
    public void note(Throwable failure) {
        if (isOutOfMemory(failure)) {
            noted = true;
            LockSupport.unpark(looking);
        }
    }

    private boolean isOutOfMemory(Throwable failure) {
        return MemoryErrors.isOutOfMemory(failure, embedded);
    }

    /** Looks at the heap and tells whether a failure was for a lack of memory that goes on. */
    public boolean isNeededAfter(Throwable failure) {
        return isOutOfMemory(failure) && !recovered.getAsBoolean();
    }

    /** Refuses further requests and ends the process. */
    public void ask(String reason) {
        if (asked.compareAndSet(null, reason)) {
            LockSupport.unpark(halting);
            LockSupport.unpark(looking);
        }
    }

    private void look() {
        while (asked.get() == null && !left) {
            if (noted) {
                noted = false;
                awaitRecovery();
            } else {
                LockSupport.park(this);
            }
        }
        String reason = asked.get();
        if (reason != null) {
            end(reason);
        }
    }

    private void awaitRecovery() {
        try {
            for (int i = 0; i < LOOKS && asked.get() == null && !left; i++) {
                if (i > 0) {
                    Thread.sleep(pauseMillis);
                }
                if (recovered.getAsBoolean()) {
                    LOG.warn("The heap ran out, and has room again");
                    return;
                }
            }
        } catch (InterruptedException | OutOfMemoryError e) {
            // There is no room even to look.
        }
        if (!left) {
            ask(Reason.HEAP_FULL.words);
        }
    }

    private void end(String reason) {
        spare = null;
        for (int i = 0; i < LOOKS && !refuses(reason); i++) {
            // Waiting takes no memory, where sleeping may.
            LockSupport.parkNanos(pauseMillis * 1_000_000);
        }
        exit.run();
    }

    /** Takes readiness down. Returns false if there is no memory for that: other threads may have taken what was freed. */
    private boolean refuses(String reason) {
        try {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
            LOG.error("Dateline ends with status {} to be started again: {}", STATUS, reason);
            return true;
        } catch (RuntimeException | Error e) {
            // A class that found no memory when it was loaded ends in another error from then on.
            return false;
        }
    }

    private void awaitHalt() {
        while (asked.get() == null && !left) {
            LockSupport.park(this);
        }
        if (asked.get() == null) {
            return;
        }
        try {
            Thread.sleep(patienceMillis);
        } catch (InterruptedException | OutOfMemoryError e) {
            // There is no time for an orderly stop.
        }
        while (true) {
            try {
                halt.run();
                return;
            } catch (OutOfMemoryError e) {
                // Even this took memory that another thread had.
            }
        }
    }
}
