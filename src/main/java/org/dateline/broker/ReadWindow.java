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
 * The articles of each partition that were taken and not yet passed over for good. Articles end in any order; a partition's offset moves
 * on to the first that has not.
 */
final class ReadWindow {

    /** An article that was taken; ended once it is in the graph or in quarantine. */
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

    /** Begins to follow a partition. */
    synchronized void assign(Collection<Integer> numbers) {
        numbers.forEach(number -> partitions.putIfAbsent(number, new TreeMap<>()));
    }

    /** Follows partitions no more; returns what is on its way in them. */
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

    /** Notes what will become of an article that was taken. */
    synchronized void follow(int partition, long offset, CompletableFuture<Outcome> outcome) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        if (taken != null) {
            taken.outcome = outcome;
        }
    }

    /** Whether an article is still to be read here. */
    synchronized boolean isOpen(int partition, long offset) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        return taken != null && !taken.ended;
    }

    /** Notes that an article could not be kept; returns how often that was so. */
    synchronized int failed(int partition, long offset) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        return taken == null ? 0 : ++taken.failures;
    }

    /** Notes that an article is in the graph or in quarantine. */
    synchronized void end(int partition, long offset) {
        Taken taken = partitions.getOrDefault(partition, new TreeMap<>()).get(offset);
        if (taken != null) {
            taken.ended = true;
        }
    }

    /** The offsets that moved on since this was asked last, each that of the first article to be read after a restart. */
    synchronized Map<Integer, Long> moved() {
        Map<Integer, Long> moved = new HashMap<>();
        partitions.forEach((number, taken) -> {
            while (!taken.isEmpty() && taken.firstEntry().getValue().ended) {
                moved.put(number, taken.pollFirstEntry().getKey() + 1);
            }
        });
        return moved;
    }

    /** How many articles are on their way. */
    synchronized int size() {
        return (int) partitions.values().stream()
                .flatMap(taken -> taken.values().stream())
                .filter(taken -> !taken.ended)
                .count();
    }

    /** How many articles of partitions are known to be ended or not, which a restart would read again. */
    synchronized int width() {
        return partitions.values().stream().mapToInt(TreeMap::size).sum();
    }

    /** When the oldest of them was sent. */
    synchronized Optional<Instant> oldest() {
        return partitions.values().stream()
                .flatMap(taken -> taken.values().stream())
                .filter(taken -> !taken.ended)
                .map(taken -> taken.sentAt)
                .min(Instant::compareTo);
    }
}
