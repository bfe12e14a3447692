package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Brings the rows of acts in line with their claims: closes what no longer holds, inserts what is new. */
public final class ActionProjector {

    private static final String CLAIMS = Cypher.load("write/claims_to_project");
    private static final String OPEN = Cypher.load("write/open_versions");
    private static final String CLOSE = Cypher.load("write/close_versions");
    private static final String INSERT = Cypher.load("write/insert_versions");

    /** A version as it is stored: its id and what tells it from others. */
    private record Stored(String id, long from, long to, Value content, Value fingerprint) {

        static Stored of(Value map) {
            return new Stored(
                    map.get("id").asString(),
                    map.get("reportedFrom").asLong(),
                    map.get("reportedTo").asLong(),
                    map.get("content"),
                    map.get("fingerprint"));
        }

        boolean is(Version version) {
            return from == version.reportedFrom()
                    && to == version.reportedTo()
                    && (fingerprint.isNull()
                            ? version.state().isStoredAs(content)
                            : fingerprint.asLong() == version.state().fingerprint());
        }
    }

    private final TransactionContext tx;
    private final long recordedAt;
    private final List<String> close = new ArrayList<>();
    private final List<Map<String, Object>> insert = new ArrayList<>();

    private ActionProjector(TransactionContext tx, long recordedAt) {
        this.tx = tx;
        this.recordedAt = recordedAt;
    }

    /** Projects the acts anew, all at one stamp. */
    public static void project(TransactionContext tx, Collection<String> actions, long recordedAt) {
        new ActionProjector(tx, recordedAt).project(List.copyOf(actions));
    }

    private void project(List<String> actions) {
        Corrections corrections = Corrections.of(tx, actions);
        Map<String, List<RecordedClaim>> claims =
                corrections.apply(tx.run(CLAIMS, Map.of("actions", actions)).list());
        for (Record row : tx.run(OPEN, Map.of("actions", actions)).list()) {
            String action = row.get("action").asString();
            compare(row, corrections.recode(action, Projection.project(claims.getOrDefault(action, List.of()))));
        }
        tx.run(CLOSE, Map.of("versions", close, "recordedTo", recordedAt)).consume();
        tx.run(INSERT, Map.of("versions", insert)).consume();
    }

    private void compare(Record row, List<Version> versions) {
        String action = row.get("action").asString();
        int number = row.get("versions").asInt();
        List<Stored> stored = row.get("open").asList(Stored::of);
        stored.stream()
                .filter(s -> versions.stream().noneMatch(s::is))
                .map(Stored::id)
                .forEach(close::add);
        for (Version version : versions) {
            if (stored.stream().noneMatch(s -> s.is(version))) {
                insert.add(new Rows(action, ++number, version, recordedAt).toParameters());
            }
        }
    }
}
