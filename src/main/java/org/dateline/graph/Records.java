package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stores rows of coded data sets in batches. Stored rows stay as they are. */
@Component
public class Records {

    private static final String CLAIMS_KNOWN = Cypher.load("write/claims_known");
    private static final String ACTIONS_KNOWN = Cypher.load("write/actions_known");
    private static final String PUT_ARTICLES = Cypher.load("write/put_record_articles");
    private static final String PUT_CLAIMS = Cypher.load("write/put_claims");
    private static final String PUT_MEASURES = Cypher.load("write/put_measures");
    private static final String FOUND = Cypher.load("write/found_actions");
    private static final String SURVIVORS = Cypher.load("write/survivors_of_actions");

    private final Database database;
    private final Clock clock;
    private final Courtesy courtesy;
    private final @Nullable GraphDatabaseService embedded;

    Records(Database database, Clock clock, Courtesy courtesy, ObjectProvider<GraphDatabaseService> embedded) {
        this.courtesy = courtesy;
        this.database = database;
        this.clock = clock;
        this.embedded = embedded.getIfAvailable();
    }

    /**
     * Adds the articles of rows. Call it before writing the rows, and from one thread: writers that add the same
     * articles in different orders wait for each other.
     */
    public void putArticles(Collection<RecordArticle> articles, long recordedAt) {
        List<Map<String, Object>> rows =
                articles.stream().map(a -> a.toParameters(recordedAt)).toList();
        database.write(tx -> tx.run(PUT_ARTICLES, Map.of("articles", rows)).consume());
    }

    /**
     * Adds the measures that rows change. Call it like {@link #putArticles}: the sides of a measure keep the names that
     * its first act gives them, and concurrent writers would race for that.
     */
    public void putMeasures(List<RecordRow> rows) {
        Map<String, List<RecordRow>> acts = rows.stream().collect(Collectors.groupingBy(RecordRow::action));
        Map<String, Map<String, Object>> measures = new TreeMap<>();
        rows.stream()
                .filter(row -> Objects.requireNonNull(acts.get(row.action())).size() == 1)
                .flatMap(row -> MeasureKey.of(row.claim().coding()).stream())
                .forEach(key -> measures.putIfAbsent(key.id(), Map.of("measure", key.id(), "props", key.properties())));
        if (!measures.isEmpty()) {
            List<Map<String, Object>> byId = List.copyOf(measures.values());
            database.write(tx -> tx.run(PUT_MEASURES, Map.of("measures", byId)).consume());
        }
    }

    /**
     * Writes rows whose articles and entities are stored.
     *
     * @param rows the rows; simultaneous rows of one act must stand in one call
     * @param recordedAt the instant of the import; a stored act changes at an instant of its own
     * @return the number of new rows
     */
    public int write(List<RecordRow> rows, long recordedAt) {
        Map<String, RecordRow> distinct = new LinkedHashMap<>();
        rows.forEach(row -> distinct.putIfAbsent(row.claim().id(), row));
        Set<String> known = known(distinct.keySet());
        List<RecordRow> fresh = distinct.values().stream()
                .filter(row -> !known.contains(row.claim().id()))
                .toList();
        List<List<RecordRow>> acts = List.copyOf(fresh.stream()
                .collect(Collectors.groupingBy(RecordRow::action, LinkedHashMap::new, Collectors.toList()))
                .values());
        for (int from = 0, to; from < acts.size(); from = to) {
            to = Math.min(acts.size(), from + courtesy.acts());
            write(new Addition(acts.subList(from, to), actionsKnown(acts.subList(from, to)), recordedAt));
        }
        return fresh.size();
    }

    /**
     * Writes new acts. On an embedded database they take a transaction of their own; if the process is killed in
     * between, they are still new when the import resumes.
     */
    private void found(List<Map<String, Object>> acts) {
        if (embedded != null && !acts.isEmpty()) {
            Attempts.untilDone(() -> found(acts, embedded));
        }
    }

    private static void found(List<Map<String, Object>> acts, GraphDatabaseService embedded) {
        try (DirectWriter writer = new DirectWriter(embedded)) {
            writer.found(acts);
            writer.commit();
        }
    }

    private Set<String> known(Set<String> claims) {
        return ids(database.readOwn(CLAIMS_KNOWN, Map.of("claims", List.copyOf(claims))));
    }

    private static Set<String> ids(List<org.neo4j.driver.Record> rows) {
        return rows.stream().map(row -> row.get("id").asString()).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> actionsKnown(List<List<RecordRow>> acts) {
        List<String> actions =
                acts.stream().map(rows -> rows.getFirst().action()).toList();
        return ids(database.readOwn(ACTIONS_KNOWN, Map.of("actions", actions)));
    }

    private void write(Addition addition) {
        List<Map<String, Object>> measures = measures(addition.founded());
        if (embedded == null || !measures.isEmpty() || !addition.further().isEmpty()) {
            database.write(tx -> write(tx, addition, measures));
        }
        found(addition.founded());
    }

    private @Nullable Void write(TransactionContext tx, Addition addition, List<Map<String, Object>> measures) {
        add(tx, addition.further());
        tx.run(PUT_MEASURES, Map.of("measures", measures)).consume();
        if (embedded == null) {
            tx.run(FOUND, Map.of("acts", addition.founded())).consume();
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> measures(List<Map<String, Object>> founded) {
        Map<String, Map<String, Object>> byId = new TreeMap<>();
        founded.stream()
                .flatMap(act -> ((List<Map<String, Object>>) Objects.requireNonNull(act.get("changes"))).stream())
                .forEach(change ->
                        byId.put(Objects.requireNonNull(change.get("measure")).toString(), change));
        return List.copyOf(byId.values());
    }

    /**
     * Adds claims to stored acts, or to those that these were merged into. This changes the acts, which readers of the
     * past must be able to see, so it takes its own stamp.
     */
    private void add(TransactionContext tx, List<RecordRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long now = clock.tick(tx);
        // Looked up after the tick, so that a merge by another process is included.
        Map<String, String> survivors = survivors(tx, rows);
        List<Map<String, @Nullable Object>> claims = new ArrayList<>();
        Set<String> actions = new LinkedHashSet<>();
        for (RecordRow row : rows) {
            Support support =
                    new Support(row.claim().id(), row.action(), survivors.getOrDefault(row.action(), row.action()));
            Map<String, @Nullable Object> claim = claimRow(row, now);
            claim.putAll(support.toParameters());
            claims.add(claim);
            actions.add(support.action());
        }
        tx.run(PUT_CLAIMS, Map.of("claims", claims)).consume();
        ActionProjector.project(tx, actions, now);
    }

    private static Map<String, String> survivors(TransactionContext tx, List<RecordRow> rows) {
        List<String> own = rows.stream().map(RecordRow::action).distinct().toList();
        return tx.run(SURVIVORS, Map.of("ids", own)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(),
                        row -> row.get("survivor").asString(),
                        (one, other) -> one));
    }

    static Map<String, @Nullable Object> claimRow(RecordRow row, long recordedAt) {
        RecordArticle article = row.article();
        Map<String, @Nullable Object> claim = new HashMap<>(
                Readings.claimRow(row.claim(), row.action(), article.article().id(), article.reportedAt(), recordedAt));
        Rows.props(claim).putAll(row.details());
        return claim;
    }
}
