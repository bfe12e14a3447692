package org.dateline.operations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.graph.SubmissionState;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The number and age of waiting articles, read from the database at most every few seconds. */
@Component
class QueueFigures {

    private static final String BY_STATE = Cypher.load("read/submission_counts");

    /** States of articles that wait to be read. */
    private static final Set<SubmissionState> WAITING = Set.of(SubmissionState.RECEIVED, SubmissionState.PROCESSING);

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
    private record State(Map<SubmissionState, Long> counts, long oldest) {}

    private static State read(Database database, String query) {
        Map<SubmissionState, Long> counts = new EnumMap<>(SubmissionState.class);
        long oldest = 0;
        for (Record row : database.read(query, Map.of())) {
            // A submission that another transaction makes may be locked before it has a state.
            if (row.get("state").isNull()) {
                continue;
            }
            SubmissionState state = SubmissionState.of(row.get("state").asString());
            counts.put(state, row.get("count").asLong());
            long since = row.get("oldest").asLong(0);
            if (WAITING.contains(state) && since > 0 && (oldest == 0 || since < oldest)) {
                oldest = since;
            }
        }
        return new State(counts, oldest);
    }

    /** Returns the number of articles in a state. */
    long count(SubmissionState state) {
        return this.state.get(BY_STATE).counts().getOrDefault(state, 0L);
    }

    /** Returns the number of waiting articles. */
    long depth() {
        return WAITING.stream().mapToLong(this::count).sum();
    }

    /** Returns the age of the oldest waiting article. */
    Duration age() {
        long oldest = state.get(BY_STATE).oldest();
        Duration age = oldest == 0 ? Duration.ZERO : Duration.between(Micros.toInstant(oldest), Instant.now());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
