package org.dateline.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.graph.Database;
import org.dateline.graph.Duty;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the checks that are due while the service runs. Commands that open the database themselves run no checks. */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.API})
@ConditionalOnWebApplication
class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    /** Longest sleep of the loop, and interval between updates of outcomes. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Wait after a failure of the database. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** Wait after another error, such as a lack of memory, which may be temporary too. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Interval at which changes by other processes are read. */
    private static final Duration FOLLOW = Duration.ofSeconds(10);

    private final Duty duty;
    private final WatchedSources sources;
    private final SourceChecks checks;
    private final CheckSchedule schedule;
    private final CheckMarks marks;
    private final DeclaredSources declared;
    private final MemoryErrors memory;
    private final Duration pause;
    private final Semaphore places;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean unheard = new AtomicBoolean(true);
    private @Nullable Instant followedAt;
    private volatile boolean stopping;

    @Autowired
    Watcher(
            Duty duty,
            WatchedSources sources,
            SourceChecks checks,
            CheckSchedule schedule,
            CheckMarks marks,
            DeclaredSources declared,
            MemoryErrors memory,
            WatchSettings settings) {
        this(duty, sources, checks, schedule, marks, declared, memory, settings, PAUSE);
    }

    Watcher(
            Duty duty,
            WatchedSources sources,
            SourceChecks checks,
            CheckSchedule schedule,
            CheckMarks marks,
            DeclaredSources declared,
            MemoryErrors memory,
            WatchSettings settings,
            Duration pause) {
        this.duty = duty;
        this.sources = sources;
        this.checks = checks;
        this.schedule = schedule;
        this.marks = marks;
        this.declared = declared;
        this.memory = memory;
        this.pause = pause;
        this.places = new Semaphore(settings.atOnce());
    }

    /** Starts after the queue's listener, which resumes earlier submissions. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void begin() {
        start("source-watch", this::watch);
        // The watch itself may wait for the database for longer than a mark lasts.
        start("source-check-marks", this::renewMarks);
    }

    private void start(String name, Runnable work) {
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void watch() {
        try {
            while (!stopping) {
                look();
            }
        } catch (InterruptedException e) {
            // The service stops.
            Thread.currentThread().interrupt();
        }
    }

    private void renewMarks() {
        try {
            while (!stopping) {
                Thread.sleep(CheckMarks.BETWEEN);
                renew();
            }
        } catch (InterruptedException e) {
            // The service stops.
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        try {
            marks.renew(schedule.marks());
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.debug("The marks of checks are renewed later", e);
        }
    }

    private void look() throws InterruptedException {
        try {
            boolean ours = duty.isOurs("sources");
            if (ours && !follow()) {
                Thread.sleep(AGAIN);
                return;
            }
            if (ours) {
                settle();
            }
            if (places.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                Optional<CheckSchedule.Begun> next = schedule.begin(LOOK, ours);
                next.ifPresentOrElse(this::begin, places::release);
            }
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.error("The watch over the sources failed and goes on", e);
            Thread.sleep(pause);
        }
    }

    private void begin(CheckSchedule.Begun begun) {
        try {
            start("source-check", () -> check(begun.mark(), !begun.demanded()));
        } catch (RuntimeException | Error e) {
            end(begun.mark().source());
            throw e;
        }
    }

    private void end(String id) {
        schedule.end(id);
        places.release();
    }

    /**
     * Reads the sources: once, or repeatedly if other processes may change them. Returns whether they could be read.
     */
    private boolean follow() {
        Instant last = followedAt;
        if (last != null && (!duty.isShared() || Instant.now().isBefore(last.plus(FOLLOW)))) {
            return true;
        }
        try {
            if (last == null) {
                declared.apply();
            }
            if (duty.isShared()) {
                schedule.putAll(sources.all());
            } else {
                sources.all().forEach(schedule::put);
            }
            followedAt = Instant.now();
            // Another process may have submitted articles.
            unheard.set(true);
            return true;
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warn("The watched sources cannot be read; tried again in {} s", AGAIN.toSeconds(), e);
            }
            return false;
        }
    }

    /**
     * Runs a check.
     *
     * @param shared whether it is a scheduled check of the process with the lease, instead of one requested from this
     *     process
     */
    private void check(CheckMarks.Mark mark, boolean shared) {
        String id = mark.source();
        try {
            // If another process takes the lease, it starts the same check.
            Optional<WatchedSource> checked = checks.check(mark, () -> shared && !duty.isOurs("sources"));
            if (checked.isEmpty()) {
                // The source was removed. The end of an earlier check may have put it back into the schedule.
                schedule.remove(id);
            }
            checked.ifPresent(Watcher::log);
            unheard.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            memory.note(e);
            schedule.delay(id, Instant.now().plus(AGAIN));
            if (!stopping && Database.isTransient(e)) {
                LOG.warn("The check of {} waits {} s for the database", id, AGAIN.toSeconds());
            } else if (!stopping) {
                LOG.error("The check of {} ended; it is tried again in {} s", id, AGAIN.toSeconds(), e);
            }
        } finally {
            end(id);
        }
    }

    private static void log(WatchedSource checked) {
        if (checked.isFailing()) {
            LOG.warn(
                    "The source \"{}\" failed {} times in a row: {} Next try {}",
                    checked.definition().name(),
                    checked.failures(),
                    checked.problem(),
                    checked.nextTryAt());
        }
    }

    private void settle() {
        if (unheard.getAndSet(false)) {
            try {
                // Submissions by a running check set the flag again.
                if (checks.settle() > 0) {
                    unheard.set(true);
                }
            } catch (RuntimeException e) {
                unheard.set(true);
                LOG.debug("What became of articles of watched sources is looked up later", e);
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }
}
