package org.dateline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.primitive.IntObjectMaps;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Does what {@code found_actions} does on a database in this process, without Bolt and without Cypher between.
 *
 * <p>Not for other writes: the query says what is written, this says the same faster, and a test compares the two.
 */
final class DirectWriter implements AutoCloseable {

    private final Transaction tx;
    private final KernelTransaction kernel;
    private final Write write;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, Long> nodes = new HashMap<>();

    DirectWriter(GraphDatabaseService database) {
        this.tx = database.beginTx();
        this.kernel = ((InternalTransaction) tx).kernelTransaction();
        try {
            this.write = kernel.dataWrite();
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
        long action = create(
                "PolicyAction",
                Map.of("id", act.get("action"), "versions", act.get("number"), "recordedAt", act.get("recordedFrom")));
        nodes.put(key("PolicyAction", act.get("action")), action);
        for (Map<String, Object> row : rows(act, "claims")) {
            long claim = create("Claim", map(row.get("props")));
            Object article = row.get("article");
            relate(
                    claim,
                    "MADE_IN",
                    find("Article", article),
                    Map.of("article", article, "place", row.get("placeInArticle")));
            relate(
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
        relate(action, "HAS_VERSION", create("ActionVersion", map(version.get("props"))), Map.of());
        for (Map<String, Object> row : rows(version, "involved")) {
            relate(find("Entity", row.get("entity")), "INVOLVED_IN", action, map(row.get("props")));
        }
        for (Map<String, Object> row : rows(version, "changes")) {
            relate(action, "CHANGES", find("Measure", row.get("measure")), map(row.get("row")));
        }
        for (Map<String, Object> row : rows(version, "actsOn")) {
            relate(find("Entity", row.get("from")), "ACTS_ON", find("Entity", row.get("to")), map(row.get("props")));
        }
    }

    private long create(String label, Map<String, ? extends @Nullable Object> properties) throws KernelException {
        long node = write.nodeCreateWithLabels(new int[] {token(labels, label, TokenWrite::labelGetOrCreateForName)});
        write.nodeApplyChanges(node, IntSets.immutable.empty(), IntSets.immutable.empty(), values(properties));
        return node;
    }

    private void relate(long from, String type, long to, Map<String, ? extends @Nullable Object> properties)
            throws KernelException {
        int token = token(types, type, TokenWrite::relationshipTypeGetOrCreateForName);
        long relationship = write.relationshipCreate(from, token, to);
        write.relationshipApplyChanges(relationship, values(properties));
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

    private MutableIntObjectMap<Value> values(Map<String, ? extends @Nullable Object> properties)
            throws KernelException {
        MutableIntObjectMap<Value> values = IntObjectMaps.mutable.ofInitialCapacity(properties.size());
        for (Map.Entry<String, ? extends @Nullable Object> p : properties.entrySet()) {
            if (p.getValue() != null) {
                values.put(token(keys, p.getKey(), TokenWrite::propertyKeyGetOrCreateForName), value(p.getValue()));
            }
        }
        return values;
    }

    /** Lists become arrays of one class, as Cypher makes them. */
    private static Value value(Object value) {
        if (!(value instanceof List<?> list)) {
            return Values.of(value instanceof Integer i ? Long.valueOf(i) : value);
        }
        if (!list.isEmpty() && list.getFirst() instanceof Boolean) {
            boolean[] flags = new boolean[list.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = (Boolean) list.get(i);
            }
            return Values.of(flags);
        }
        return Values.of(list.toArray(String[]::new));
    }

    private interface Tokens {
        int of(TokenWrite tokens, String name) throws KernelException;
    }

    private int token(Map<String, Integer> tokens, String name, Tokens kind) throws KernelException {
        Integer known = tokens.get(name);
        if (known != null) {
            return known;
        }
        int token = kind.of(kernel.tokenWrite(), name);
        tokens.put(name, token);
        return token;
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
