package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Brings the stored versions of acts in line with their claims: closes versions that no longer hold and inserts new
 * ones.
 */
public final class ActionProjector {

    private static final String CLAIMS = Cypher.load("write/claims_to_project");
    private static final String OPEN = Cypher.load("write/open_versions");
    private static final String CLOSE = Cypher.load("write/close_versions");
    private static final String INSERT = Cypher.load("write/insert_versions");

    /** A stored version: its id and the properties by which it is compared. */
    private record Stored(String id, long from, long to, Value content, Value fingerprint, List<String> sources) {

        static Stored of(Value map) {
            return new Stored(
                    map.get("id").asString(),
                    map.get("reportedFrom").asLong(),
                    map.get("reportedTo").asLong(),
                    map.get("content"),
                    map.get("fingerprint"),
                    map.get("sources").asList(Value::asString));
        }

        boolean is(Version version) {
            return from == version.reportedFrom()
                    && to == version.reportedTo()
                    && sources.equals(version.state().sources())
                    && (fingerprint.isNull()
                            ? version.state().isStoredAs(content)
                            : fingerprint.asLong() == version.state().fingerprint());
        }
    }

    private final TransactionContext tx;
    private final Map<String, Long> stamps;
    private final List<Map<String, Object>> close = new ArrayList<>();
    private final List<Map<String, Object>> insert = new ArrayList<>();

    private ActionProjector(TransactionContext tx, Map<String, Long> stamps) {
        this.tx = tx;
        this.stamps = stamps;
    }

    /** Projects acts again, all at one stamp. */
    public static void project(TransactionContext tx, Collection<String> actions, long recordedAt) {
        Map<String, Long> stamps = new LinkedHashMap<>();
        actions.forEach(action -> stamps.put(action, recordedAt));
        ActionProjector projector = compare(tx, stamps);
        projector.close();
        projector.insert();
    }

    /**
     * Projects acts again, each at its stamp, and compares the result with the stored versions. Nothing is written yet.
     */
    static ActionProjector compare(TransactionContext tx, Map<String, Long> stamps) {
        ActionProjector projector = new ActionProjector(tx, stamps);
        if (!stamps.isEmpty()) {
            projector.compare(List.copyOf(stamps.keySet()));
        }
        return projector;
    }

    /** Returns the versions to insert, as {@code insert_versions} takes them. */
    List<Map<String, Object>> inserted() {
        return insert;
    }

    /** Closes the versions that no longer hold. */
    void close() {
        if (!close.isEmpty()) {
            tx.run(CLOSE, Map.of("versions", close)).consume();
        }
    }

    private void insert() {
        if (!insert.isEmpty()) {
            tx.run(INSERT, Map.of("versions", insert)).consume();
        }
    }

    private void compare(List<String> actions) {
        Corrections corrections = Corrections.of(tx, actions);
        Map<String, List<RecordedClaim>> claims =
                corrections.apply(tx.run(CLAIMS, Map.of("actions", actions)).list());
        for (Record row : tx.run(OPEN, Map.of("actions", actions)).list()) {
            String action = row.get("action").asString();
            compare(row, corrections.recode(action, Projection.project(claims.getOrDefault(action, List.of()))));
        }
    }

    private void compare(Record row, List<Version> versions) {
        String action = row.get("action").asString();
        int number = row.get("versions").asInt();
        long recordedAt = Objects.requireNonNull(stamps.get(action));
        List<Stored> stored = row.get("open").asList(Stored::of);
        stored.stream()
                .filter(s -> versions.stream().noneMatch(s::is))
                .map(Stored::id)
                .forEach(id -> close.add(Map.of("id", id, "recordedTo", recordedAt)));
        for (Version version : versions) {
            if (stored.stream().noneMatch(s -> s.is(version))) {
                insert.add(new Rows(action, ++number, version, recordedAt).toParameters());
            }
        }
    }
}
