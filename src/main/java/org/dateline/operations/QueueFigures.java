package org.dateline.operations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The number and age of waiting articles, read from the database at most every few seconds. */
@Component
class QueueFigures {

    private static final String BY_STATE = Cypher.load("read/submission_counts");

    /** Final states. Articles in other states are waiting. */
    private static final Set<String> ENDED = Set.of("SET_ASIDE", "QUARANTINED", "DONE", "LEFT_OUT");

    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final LoadingCache<String, State> state;

    QueueFigures(Database database) {
        this.state = Caffeine.newBuilder().expireAfterWrite(KNOWN).build(query -> read(database, query));
    }

    /**
     * The state of the queue.
     *
     * @param counts the number of articles in each state
     * @param oldest when the oldest waiting article was received, in microseconds; 0 for none
     */
    private record State(Map<String, Long> counts, long oldest) {}

    private static State read(Database database, String query) {
        Map<String, Long> counts = new TreeMap<>();
        long oldest = 0;
        for (Record row : database.read(query, Map.of())) {
            String state = row.get("state").asString("NONE");
            counts.put(state, row.get("count").asLong());
            long since = row.get("oldest").asLong(0);
            if (!ENDED.contains(state) && since > 0 && (oldest == 0 || since < oldest)) {
                oldest = since;
            }
        }
        return new State(counts, oldest);
    }

    /** Returns the number of articles in each state that has any. */
    Map<String, Long> counts() {
        return state.get(BY_STATE).counts();
    }

    /** Returns the number of waiting articles. */
    long depth() {
        return counts().entrySet().stream()
                .filter(entry -> !ENDED.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns the age of the oldest waiting article. */
    Duration age() {
        long oldest = state.get(BY_STATE).oldest();
        Duration age = oldest == 0 ? Duration.ZERO : Duration.between(Micros.toInstant(oldest), Instant.now());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
