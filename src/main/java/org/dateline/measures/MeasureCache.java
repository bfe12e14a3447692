package org.dateline.measures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.MeasureKey;
import org.dateline.graph.Micros;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Caches acts on measures, by imposer and target, until one of these measures changes.
 *
 * <p>A look at the clock gives the stamp up to which all commits are wholly visible. Measures that these commits
 * changed are found by stamp and dropped. Values read during that look-up are not cached, since they may be older.
 * While an import runs, nothing is cached: all its rows have the stamp of its beginning.
 */
@Component
class MeasureCache {

    private static final String CHANGES = Cypher.load("read/changes_of_pairs");
    private static final String CHANGED = Cypher.load("read/measures_changed");
    private static final String IN_PASSING = Cypher.load("read/acts_told_in_passing");

    /** The kinds of measures that only a story tells apart if they have no target. */
    static final List<String> GENERAL =
            Designators.GENERAL.stream().map(Enum::name).sorted().toList();

    /** An act with its parties takes some 2 KB, so the cache takes at most a sixteenth of the heap. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 32_768;

    /** Most changed acts to look up. If there are more, reading everything again takes no longer than finding them. */
    private static final int MOST_CHANGED = 1_000;

    /** Scripts of the database's own tools leave no stamp, so changes by them are noticed only by time. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final long UNKNOWN = -1;

    private final Database database;
    private final Clock clock;

    private final Cache<String, PairHistory> histories =
            weighed((String pair, PairHistory history) -> 1 + history.size());
    private final Cache<Seek, Listing> listings =
            weighed((Seek seek, Listing found) -> 1 + found.entries().size());
    private final Cache<Named, List<MeasureWithActs>> named =
            weighed((Named whose, List<MeasureWithActs> told) -> 1 + told.size());
    private final Cache<Remark, Boolean> remarks = weighed((Remark act, Boolean passing) -> 1);

    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock keeping = new ReentrantLock();
    private volatile long through;
    private volatile long looked = System.nanoTime();
    private volatile long generation;
    private long standing;

    MeasureCache(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static <K, V> Cache<K, V> weighed(Weigher<K, V> weigher) {
        return Caffeine.newBuilder().maximumWeight(MOST).weigher(weigher).build();
    }

    /**
     * A seek of keys in the order of their places.
     *
     * @param query the query
     * @param parameters its parameters
     * @param imposer the only imposer of the measures that it finds; null if there may be several
     */
    record Seek(
            String query,
            Map<String, @Nullable Object> parameters,
            @Nullable String imposer) {}

    private record Named(String imposer, boolean coded, long recorded, long reported) {}

    private record Remark(String act, long recorded, long reported) {}

    /** Begins a read whose parts all see the commits up to its beginning. */
    Reading reading(AsOf known) {
        // A caller that checks the clock after the answer asks again if it has moved.
        Clock.Shown shown = known.checked() ? clock.shown() : clock.look();
        if (shown.importing() != null) {
            forget();
        } else if (isDue(Micros.of(shown.at()))) {
            forgetChanged(Micros.of(shown.at()));
        }
        return new Reading(known);
    }

    private boolean isDue(long at) {
        return at > through || System.nanoTime() - looked > LONGEST_NANOS;
    }

    private void forget() {
        keeping.lock();
        try {
            generation++;
            standing = UNKNOWN;
            List.of(histories, listings, named, remarks).forEach(Cache::invalidateAll);
        } finally {
            keeping.unlock();
        }
    }

    private void forgetChanged(long at) {
        looking.lock();
        try {
            if (isDue(at)) {
                long to = Math.max(at, through);
                Map<String, Object> p = Map.of("from", through, "to", to, "limit", MOST_CHANGED);
                forgetChanged(database.read(CHANGED, p).getFirst());
                through = to;
                looked = System.nanoTime();
            }
        } finally {
            looking.unlock();
        }
    }

    private void forgetChanged(Record changed) {
        List<Listing.Entry> measures = changed.get("measures").asList(Listing.Entry::of);
        keeping.lock();
        try {
            long expected = standing + changed.get("added").asLong();
            long found = changed.get("standing").asLong();
            if (changed.get("acts").asInt() >= MOST_CHANGED || standing == UNKNOWN || expected != found) {
                forget();
            } else {
                generation++;
                forget(measures);
            }
            standing = found;
        } finally {
            keeping.unlock();
        }
    }

    private void forget(List<Listing.Entry> measures) {
        remarks.invalidateAll();
        if (measures.isEmpty()) {
            return;
        }
        histories.invalidateAll(measures.stream().map(Listing.Entry::pair).collect(Collectors.toSet()));
        Map<String, List<String>> places = measures.stream()
                .filter(m -> m.key().imposer().entity() != null)
                .collect(Collectors.groupingBy(
                        m -> Objects.requireNonNull(m.key().imposer().entity()),
                        Collectors.mapping(Listing.Entry::place, Collectors.toList())));
        named.asMap().keySet().removeIf(key -> places.containsKey(key.imposer()));
        listings.asMap()
                .entrySet()
                .removeIf(e -> e.getKey().imposer() == null
                        || !places.getOrDefault(e.getKey().imposer(), List.of()).stream()
                                .allMatch(e.getValue()::covers));
    }

    /** Caches read values, unless a drop since the beginning of the read may concern them. */
    private <K, V> void keep(Cache<K, V> cache, Map<K, V> read, long begun) {
        keeping.lock();
        try {
            if (generation == begun) {
                cache.putAll(read);
            }
        } finally {
            keeping.unlock();
        }
    }

    /** The reads of one answer. */
    final class Reading {

        private final Map<String, Long> clocks;
        private final long recorded;
        private final long reported;
        private final long begun = generation;
        private final Map<String, PairHistory> read = new HashMap<>();

        private Reading(AsOf known) {
            this.clocks = known.parameters();
            this.recorded = Objects.requireNonNull(clocks.get("recorded"));
            this.reported = Objects.requireNonNull(clocks.get("reported"));
        }

        /** Returns the keys that a seek finds, from the cache if possible. */
        List<Listing.Entry> found(Seek seek, int limit) {
            Listing known = listings.getIfPresent(seek);
            if (known == null || seek.imposer() == null && !known.isFresh()) {
                known = Listing.of(database.read(seek.query(), seek.parameters()), limit);
                keep(listings, Map.of(seek, known), begun);
            }
            return known.entries();
        }

        /** Reads the acts of some pairs of sides at once. */
        void read(Collection<String> pairs) {
            Set<String> missing = new HashSet<>(pairs);
            missing.removeAll(read.keySet());
            Map<String, PairHistory> known = histories.getAllPresent(missing);
            read.putAll(known);
            missing.removeAll(known.keySet());
            if (!missing.isEmpty()) {
                Map<String, PairHistory> found = histories(missing);
                keep(histories, found, begun);
                read.putAll(found);
            }
        }

        private Map<String, PairHistory> histories(Set<String> pairs) {
            Map<String, MeasureKey> keys = new HashMap<>();
            Map<String, List<PairHistory.Row>> rows = new HashMap<>();
            pairs.forEach(pair -> rows.put(pair, new ArrayList<>()));
            for (Record row : database.read(CHANGES, Map.of("pairs", List.copyOf(pairs), "general", GENERAL))) {
                Value measure = row.get("measure");
                MeasureKey key = keys.computeIfAbsent(measure.get("place").asString(), place -> MeasureKey.of(measure));
                Objects.requireNonNull(rows.get(row.get("pair").asString())).add(PairHistory.Row.of(key, row));
            }
            Map<String, PairHistory> found = new HashMap<>();
            rows.forEach((pair, all) -> found.put(pair, new PairHistory(all)));
            return found;
        }

        /** Returns the acts of a pair that was read. */
        MeasureActs acts(String pair, boolean coded) {
            return Objects.requireNonNull(read.get(pair)).at(recorded, reported, coded);
        }

        /**
         * Returns the acts of a pair that was read, with some of them replaced by other changes. The result is not
         * cached.
         */
        MeasureActs actsIf(
                String pair, Set<String> acts, List<MeasureActs.Change> instead, Map<String, Set<String>> stories) {
            return Objects.requireNonNull(read.get(pair))
                    .with(acts, instead, stories)
                    .at(recorded, reported, true);
        }

        /** Returns the measures of an imposer on named targets. */
        List<MeasureWithActs> named(String imposer, boolean coded, Supplier<List<MeasureWithActs>> otherwise) {
            Named key = new Named(imposer, coded, recorded, reported);
            List<MeasureWithActs> known = named.getIfPresent(key);
            if (known == null) {
                known = otherwise.get();
                keep(named, Map.of(key, known), begun);
            }
            return known;
        }

        /** Returns those of some acts that only one claim states, after another measure in its report. */
        Set<String> toldInPassing(Collection<String> acts) {
            Set<Remark> asked = acts.stream()
                    .map(act -> new Remark(act, recorded, reported))
                    .collect(Collectors.toSet());
            Map<Remark, Boolean> told = new HashMap<>(remarks.getAllPresent(asked));
            asked.removeAll(told.keySet());
            if (!asked.isEmpty()) {
                Map<Remark, Boolean> found = toldInPassing(asked);
                keep(remarks, found, begun);
                told.putAll(found);
            }
            return told.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(e -> e.getKey().act())
                    .collect(Collectors.toSet());
        }

        private Map<Remark, Boolean> toldInPassing(Set<Remark> asked) {
            Map<String, Object> p = new HashMap<>(clocks);
            p.put("actions", asked.stream().map(Remark::act).toList());
            Set<String> passing = database.read(IN_PASSING, p).stream()
                    .map(row -> row.get("action").asString())
                    .collect(Collectors.toSet());
            return asked.stream().collect(Collectors.toMap(remark -> remark, r -> passing.contains(r.act())));
        }

        Map<String, Long> clocks() {
            return clocks;
        }
    }
}
