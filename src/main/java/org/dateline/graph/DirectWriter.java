package org.dateline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * Does what {@code found_actions} does on a database in this process, without Bolt and without Cypher between.
 *
 * <p>Not for other writes: the query says what is written, this says the same faster, and a test compares the two.
 */
final class DirectWriter implements AutoCloseable {

    private final Transaction tx;
    private final KernelWrites kernel;
    private final Map<String, Long> nodes = new HashMap<>();

    DirectWriter(GraphDatabaseService database) {
        this.tx = database.beginTx();
        try {
            this.kernel = new KernelWrites(tx);
        } catch (KernelException e) {
            throw failed(e);
        }
    }

    /** Adds acts, given as the parameters of {@code found_actions}. */
    void found(List<Map<String, Object>> acts) {
        try {
            for (Map<String, Object> act : acts) {
                found(act);
            }
        } catch (KernelException e) {
            throw failed(e);
        }
    }

    private void found(Map<String, Object> act) throws KernelException {
        long action = kernel.create(
                "PolicyAction",
                Map.of("id", act.get("action"), "versions", act.get("number"), "recordedAt", act.get("recordedFrom")));
        nodes.put(key("PolicyAction", act.get("action")), action);
        for (Map<String, Object> row : rows(act, "claims")) {
            long claim = kernel.create("Claim", map(row.get("props")));
            Object article = row.get("article");
            kernel.relate(
                    claim,
                    "MADE_IN",
                    find("Article", article),
                    Map.of("article", article, "place", row.get("placeInArticle")));
            kernel.relate(
                    claim,
                    "SUPPORTS",
                    action,
                    Map.of(
                            "action", act.get("action"),
                            "place", row.get("placeInAction"),
                            "recordedFrom", act.get("recordedFrom"),
                            "recordedTo", Micros.FOREVER));
        }
        version(act);
    }

    /** Adds a version of an act that is there, with the rows that reads walk. */
    void version(Map<String, Object> version) throws KernelException {
        long action = find("PolicyAction", version.get("action"));
        kernel.relate(action, "HAS_VERSION", kernel.create("ActionVersion", map(version.get("props"))), Map.of());
        for (Map<String, Object> row : rows(version, "involved")) {
            kernel.relate(find("Entity", row.get("entity")), "INVOLVED_IN", action, map(row.get("props")));
        }
        for (Map<String, Object> row : rows(version, "changes")) {
            kernel.relate(action, "CHANGES", find("Measure", row.get("measure")), map(row.get("row")));
        }
        for (Map<String, Object> row : rows(version, "actsOn")) {
            kernel.relate(
                    find("Entity", row.get("from")), "ACTS_ON", find("Entity", row.get("to")), map(row.get("props")));
        }
    }

    private static String key(String label, @Nullable Object id) {
        return label + " " + id;
    }

    /** The kernel knows nodes by the numbers that the outer API no longer likes to show. */
    @SuppressWarnings({"deprecation", "removal"})
    private long find(String label, @Nullable Object id) {
        return nodes.computeIfAbsent(key(label, id), key -> {
            Node node = tx.findNode(Label.label(label), "id", id);
            if (node == null) {
                throw new IllegalStateException("There is no " + label + " " + id);
            }
            return node.getId();
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> act, String name) {
        Object value = act.get(name);
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static IllegalStateException failed(KernelException e) {
        return new IllegalStateException("The embedded database refused rows: " + e.getMessage(), e);
    }

    void commit() {
        tx.commit();
    }

    @Override
    public void close() {
        tx.close();
    }
}
