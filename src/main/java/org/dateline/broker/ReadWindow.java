package org.dateline.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Tracks consumed articles per partition. Articles finish in any order, and the offset of a partition advances to its
 * first unfinished one.
 */
final class ReadWindow {

    /** A consumed article. It is ended once it is in the graph or in quarantine. */
    private static final class Taken {

        private final Instant sentAt;
        private @Nullable CompletableFuture<Outcome> outcome;
        private boolean ended;
        private int failures;

        private Taken(Instant sentAt) {
            this.sentAt = sentAt;
        }
    }

    private final Map<Integer, TreeMap<Long, Taken>> partitions = new HashMap<>();

    /** Starts to track partitions. */
    synchronized void assign(Collection<Integer> numbers) {
        numbers.forEach(number -> partitions.putIfAbsent(number, new TreeMap<>()));
    }

    /** Stops tracking partitions. Returns the articles in progress. */
    synchronized List<CompletableFuture<Outcome>> revoke(Collection<Integer> numbers) {
        List<CompletableFuture<Outcome>> under = new ArrayList<>();
        for (Integer number : numbers) {
            TreeMap<Long, Taken> taken = partitions.remove(number);
            if (taken != null) {
                taken.values().stream()
                        .filter(t -> !t.ended && t.outcome != null)
                        .map(t -> t.outcome)
                        .forEach(under::add);
            }
        }
        return under;
    }

    synchronized List<Integer> partitions() {
        return List.copyOf(partitions.keySet());
    }

    synchronized boolean holds(int partition) {
        return partitions.containsKey(partition);
    }

    synchronized void take(int partition, long offset, Instant sentAt) {
        partitions.computeIfAbsent(partition, number -> new TreeMap<>()).put(offset, new Taken(sentAt));
    }

    /** Records the future outcome of a consumed article. */
    synchronized void follow(int partition, long offset, CompletableFuture<Outcome> outcome) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        if (taken != null) {
            taken.outcome = outcome;
        }
    }

    /** Whether this process still has to read an article. */
    synchronized boolean isOpen(int partition, long offset) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        return taken != null && !taken.ended;
    }

    /** Records that an article could not be stored. Returns how often that has happened. */
    synchronized int failed(int partition, long offset) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        return taken == null ? 0 : ++taken.failures;
    }

    /** Records that an article is in the graph or in quarantine. */
    synchronized void end(int partition, long offset) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        if (taken != null) {
            taken.ended = true;
        }
    }

    /**
     * Returns the offsets that advanced since the last call. Each is that of the first article to read after a restart.
     */
    synchronized Map<Integer, Long> moved() {
        Map<Integer, Long> moved = new HashMap<>();
        partitions.forEach((number, taken) -> {
            while (!taken.isEmpty() && taken.firstEntry().getValue().ended) {
                moved.put(number, taken.pollFirstEntry().getKey() + 1);
            }
        });
        return moved;
    }

    /** Returns the number of articles in progress. */
    synchronized int size() {
        return (int) partitions.values().stream()
                .flatMap(taken -> taken.values().stream())
                .filter(taken -> !taken.ended)
                .count();
    }

    /** Returns the number of tracked articles, ended or not, which a restart would read again. */
    synchronized int width() {
        return partitions.values().stream().mapToInt(TreeMap::size).sum();
    }

    /** Returns when the oldest article in progress was sent. */
    synchronized Optional<Instant> oldest() {
        return partitions.values().stream()
                .flatMap(taken -> taken.values().stream())
                .filter(taken -> !taken.ended)
                .map(taken -> taken.sentAt)
                .min(Instant::compareTo);
    }
}
