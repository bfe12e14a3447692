package org.dateline.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which source is to be checked next, and when. A source that is being checked is not begun again before that ends. */
@Component
class CheckSchedule {

    private final InstantSource clock;
    private final Map<String, Instant> due = new HashMap<>();
    private final Set<String> demanded = new HashSet<>();
    private final Set<String> running = new HashSet<>();

    CheckSchedule() {
        this(InstantSource.system());
    }

    CheckSchedule(InstantSource clock) {
        this.clock = clock;
    }

    /** Follows a source as it stands now. */
    synchronized void put(WatchedSource source) {
        Instant next = source.nextTryAt();
        if (next == null) {
            due.remove(source.id());
        } else {
            due.put(source.id(), next);
        }
        notifyAll();
    }

    /** Follows the sources as they stand now, and no others. */
    synchronized void putAll(List<WatchedSource> sources) {
        due.keySet().retainAll(sources.stream().map(WatchedSource::id).toList());
        sources.forEach(this::put);
    }

    /** Has a source wait at least until an instant. */
    synchronized void delay(String id, Instant notBefore) {
        due.computeIfPresent(id, (source, next) -> next.isBefore(notBefore) ? notBefore : next);
        notifyAll();
    }

    synchronized void remove(String id) {
        due.remove(id);
        demanded.remove(id);
        notifyAll();
    }

    /** Puts a source before those on schedule. */
    synchronized void demand(String id) {
        demanded.add(id);
        notifyAll();
    }

    synchronized boolean isRunning(String id) {
        return running.contains(id) || demanded.contains(id);
    }

    /**
     * A source whose check begins.
     *
     * @param id its id
     * @param demanded whether somebody asked this process for it
     */
    record Begun(String id, boolean demanded) {}

    /**
     * Waits for the next source that is due, at most for a while, and begins it; {@link #end} ends it.
     *
     * @param all whether those that are due are begun; only those that somebody asked for otherwise
     */
    synchronized Optional<Begun> begin(Duration patience, boolean all) throws InterruptedException {
        // By a clock that is never put back: the loop behind this also keeps the lease.
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<String> next = next(all);
            if (next.isPresent()) {
                running.add(next.get());
                return Optional.of(new Begun(next.get(), demanded.remove(next.get())));
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return Optional.empty();
            }
            wait(Math.max((all ? untilFirst(left) : left).toMillis(), 1));
        }
    }

    private Optional<String> next(boolean all) {
        Instant now = clock.instant();
        Optional<String> asked =
                demanded.stream().filter(id -> !running.contains(id)).findFirst();
        return asked.isPresent() || !all
                ? asked
                : due.entrySet().stream()
                        .filter(entry -> !running.contains(entry.getKey()))
                        .filter(entry -> !entry.getValue().isAfter(now))
                        .min(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
    }

    /** The time until the first source is due, or less. */
    private Duration untilFirst(Duration most) {
        Instant now = clock.instant();
        return due.entrySet().stream()
                .filter(entry -> !running.contains(entry.getKey()))
                .map(entry -> Duration.between(now, entry.getValue()))
                .filter(wait -> wait.compareTo(most) < 0)
                .min(Duration::compareTo)
                .orElse(most);
    }

    synchronized void end(String id) {
        running.remove(id);
        notifyAll();
    }
}
