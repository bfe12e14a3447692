package org.dateline.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Schedules the checks of sources. A source is not checked again while a check of it is running. */
@Component
class CheckSchedule {

    private final InstantSource clock;
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, CheckMarks.Mark> demanded = new HashMap<>();
    private final Map<String, CheckMarks.Mark> running = new HashMap<>();

    CheckSchedule() {
        this(InstantSource.system());
    }

    CheckSchedule(InstantSource clock) {
        this.clock = clock;
    }

    /** Updates the schedule of a source. */
    synchronized void put(WatchedSource source) {
        Instant next = source.nextTryAt();
        if (next == null) {
            due.remove(source.id());
        } else {
            due.put(source.id(), next);
        }
        notifyAll();
    }

    /** Replaces the schedule by that of these sources. */
    synchronized void putAll(List<WatchedSource> sources) {
        due.keySet().retainAll(sources.stream().map(WatchedSource::id).toList());
        sources.forEach(this::put);
    }

    /** Delays the next check of a source at least until an instant. */
    synchronized void delay(String id, Instant notBefore) {
        due.computeIfPresent(id, (source, next) -> next.isBefore(notBefore) ? notBefore : next);
        notifyAll();
    }

    synchronized void remove(String id) {
        due.remove(id);
        demanded.remove(id);
        notifyAll();
    }

    /**
     * Schedules a source ahead of all that are due. Returns false if this was requested before, and the check has not
     * begun yet.
     *
     * @param mark the mark of the check
     */
    synchronized boolean demand(CheckMarks.Mark mark) {
        boolean isNew = demanded.putIfAbsent(mark.source(), mark) == null;
        notifyAll();
        return isNew;
    }

    /** Returns the sources whose check is running or requested in this process. */
    synchronized Set<String> running() {
        Set<String> all = new HashSet<>(running.keySet());
        all.addAll(demanded.keySet());
        return all;
    }

    /** Returns the marks of all running and requested checks of this process. */
    synchronized List<CheckMarks.Mark> marks() {
        return Stream.concat(running.values().stream(), demanded.values().stream())
                .sorted(Comparator.comparing(CheckMarks.Mark::source))
                .toList();
    }

    /**
     * A check that begins.
     *
     * @param mark its mark
     * @param demanded whether the check was requested from this process
     */
    record Begun(CheckMarks.Mark mark, boolean demanded) {}

    /**
     * Waits up to {@code patience} for the next due source, and marks it as running until {@link #end}.
     *
     * @param all whether to return sources that are due; otherwise only requested ones
     */
    synchronized Optional<Begun> begin(Duration patience, boolean all) throws InterruptedException {
        // By a clock that is never put back: the loop behind this also keeps the lease.
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<String> next = next(all);
            if (next.isPresent()) {
                String id = next.get();
                CheckMarks.Mark asked = demanded.remove(id);
                CheckMarks.Mark mark = asked == null ? CheckMarks.Mark.on(id) : asked;
                running.put(id, mark);
                return Optional.of(new Begun(mark, asked != null));
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
        Optional<String> asked = demanded.keySet().stream()
                .filter(id -> !running.containsKey(id))
                .findFirst();
        return asked.isPresent() || !all
                ? asked
                : due.entrySet().stream()
                        .filter(entry -> !running.containsKey(entry.getKey()))
                        .filter(entry -> !entry.getValue().isAfter(now))
                        .min(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
    }

    /** Returns the time until the first source is due, or less. */
    private Duration untilFirst(Duration most) {
        Instant now = clock.instant();
        return due.entrySet().stream()
                .filter(entry -> !running.containsKey(entry.getKey()))
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
