package org.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the process with a status that tells its supervisor, such as {@code bin/dateline}, to restart it. */
@Component
class Restart {

    /** EX_TEMPFAIL of sysexits.h. */
    static final int STATUS = 75;

    private static final Logger LOG = LoggerFactory.getLogger(Restart.class);

    /** Seconds for an orderly stop. After that the process is halted, which loses no accepted article. */
    private static final long PATIENCE_SECONDS = 10;

    private final ApplicationContext context;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable Watch watch;

    Restart(ApplicationContext context) {
        this.context = context;
    }

    /** Restarts the process if a thread ends for lack of memory, because its work may be half done. */
    @EventListener(ApplicationReadyEvent.class)
    void watchThreads() {
        Watch own = new Watch(Thread.getDefaultUncaughtExceptionHandler(), this);
        watch = own;
        Thread.setDefaultUncaughtExceptionHandler(own);
    }

    /** Stops watching threads, so that the handler does not keep a closed service in memory. */
    @PreDestroy
    void leaveThreads() {
        Watch own = watch;
        if (own != null) {
            own.restart = null;
            if (Thread.getDefaultUncaughtExceptionHandler() == own) {
                Thread.setDefaultUncaughtExceptionHandler(own.before);
            }
        }
    }

    /** Handles threads that end by an error. */
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
            if (running != null && failure instanceof OutOfMemoryError && !Heap.hasRecovered()) {
                running.ask("the heap ran out in the thread " + thread.getName());
            } else if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                LOG.error("The thread {} ended", thread.getName(), failure);
            }
        }
    }

    /** Refuses further requests and ends the process. */
    void ask(String reason) {
        if (asked.compareAndSet(false, true)) {
            LOG.error("Dateline ends with status {} to be started again: {}", STATUS, reason);
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
            Thread.ofPlatform().name("restart").start(() -> System.exit(STATUS));
            Thread.ofPlatform().name("halt").daemon().start(Restart::halt);
        }
    }

    private static void halt() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(STATUS);
    }
}
