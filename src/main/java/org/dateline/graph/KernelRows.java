package org.dateline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * Does the work of {@code put_articles}, {@code found_actions} and {@code insert_versions} in a transaction on an
 * embedded database, bypassing Bolt and Cypher.
 *
 * <p>It serves no other writes. The queries define the rows; this code writes the same rows faster, and tests compare
 * the two.
 */
final class KernelRows {

    private static final long NONE = -1;

    private final Transaction tx;
    private final KernelWrites kernel;
    private final Map<String, Long> nodes = new HashMap<>();

    KernelRows(Transaction tx) {
        this.tx = tx;
        try {
            this.kernel = new KernelWrites(tx);
        } catch (KernelException e) {
            throw failed(e);
        }
    }

    private interface Work {
        void run() throws KernelException;
    }

    private static void checked(Work work) {
        try {
            work.run();
        } catch (KernelException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(KernelException e) {
        return new IllegalStateException("The embedded database refused rows: " + e.getMessage(), e);
    }

    /** Adds articles, given as the parameters of {@code put_articles}. */
    void putArticles(List<? extends Map<String, ? extends @Nullable Object>> articles) {
        checked(() -> {
            for (Map<String, ? extends @Nullable Object> row : articles) {
                article(row);
            }
        });
    }

    private void article(Map<String, ? extends @Nullable Object> row) throws KernelException {
        Map<String, @Nullable Object> props = new HashMap<>(map(row.get("article")));
        Object id = props.get("id");
        props.put("place", Place.ofArticle((Long) Objects.requireNonNull(props.get("reportedAt")), String.valueOf(id)));
        long article = create(props, "Article", "en".equals(props.get("language")));
        nodes.put(key("Article", id), article);
        Object story = row.get("story");
        kernel.relate(
                article,
                "TELLS",
                merge("Story", Map.of("id", Objects.requireNonNull(story)), "id"),
                Map.of("recordedFrom", props.get("recordedAt"), "story", story, "article", id));
        if (row.get("source") != null) {
            kernel.relate(article, "PUBLISHED_BY", merge("Source", map(row.get("source")), "id"), Map.of());
        }
        for (Object band : list(row.get("bands"))) {
            kernel.relate(article, "IN_BAND", merge("Band", Map.of("key", band), "key"), Map.of());
        }
    }

    /** Creates a node. A label marks nodes with sentences that wait for their vectors. */
    private long create(Map<String, ? extends @Nullable Object> props, String label, boolean waits)
            throws KernelException {
        return waits ? kernel.create(props, label, "Unembedded") : kernel.create(props, label);
    }

    private long merge(String label, Map<String, ? extends @Nullable Object> props, String key) throws KernelException {
        String name = key(label, props.get(key));
        Long known = nodes.get(name);
        // An earlier look-up found nothing; the node may exist now.
        if (known != null && known != NONE) {
            return known;
        }
        long node = kernel.lock(label, key, Objects.requireNonNull(props.get(key)));
        if (node < 0) {
            node = kernel.create(props, label);
        }
        nodes.put(name, node);
        return node;
    }

    /** Adds acts, given as the parameters of {@code found_actions}. */
    void found(List<Map<String, Object>> acts) {
        checked(() -> {
            for (Map<String, Object> act : acts) {
                found(act);
            }
        });
    }

    private void found(Map<String, Object> act) throws KernelException {
        long action = kernel.create(
                Map.of("id", act.get("action"), "versions", act.get("number"), "recordedAt", act.get("recordedFrom")),
                "PolicyAction");
        nodes.put(key("PolicyAction", act.get("action")), action);
        for (Map<String, Object> row : rows(act, "claims")) {
            Map<String, @Nullable Object> props = Rows.props(row);
            long claim = create(props, "Claim", "TEXT".equals(props.get("evidence")));
            Object article = row.get("article");
            long in = find("Article", article);
            if (in == NONE) {
                throw new IllegalStateException("There is no article " + article);
            }
            kernel.relate(claim, "MADE_IN", in, Map.of("article", article, "place", row.get("placeInArticle")));
            kernel.relate(
                    claim,
                    "SUPPORTS",
                    action,
                    Map.of(
                            "action", act.get("action"),
                            "place", row.get("placeInAction"),
                            "recordedFrom", act.get("recordedFrom"),
                            "recordedTo", Micros.FOREVER));
            if (row.get("attributedEntity") != null) {
                kernel.relate(
                        claim,
                        "ATTRIBUTED_TO",
                        merge("Entity", Map.of("id", row.get("attributedEntity")), "id"),
                        Map.of());
            }
        }
        version(action, act);
    }

    /**
     * Adds versions of stored acts, given as the parameters of {@code insert_versions}, with the rows that reads walk.
     */
    void insert(List<Map<String, Object>> versions) {
        checked(() -> {
            for (Map<String, Object> version : versions) {
                Node action = tx.findNode(Label.label("PolicyAction"), "id", version.get("action"));
                action.setProperty("versions", ((Number) Objects.requireNonNull(version.get("number"))).longValue());
                if (!action.hasProperty("recordedAt")) {
                    action.setProperty("recordedAt", Rows.props(version).get("recordedFrom"));
                }
                version(number(action), version);
            }
        });
    }

    /** Adds an earlier version of a stored act. */
    void insertEarlier(Map<String, Object> version) {
        checked(() -> version(find("PolicyAction", version.get("action")), version));
    }

    /** Adds a version. Parties whose entity is not in the graph are left out, as in the query. */
    private void version(long action, Map<String, Object> version) throws KernelException {
        kernel.relate(action, "HAS_VERSION", kernel.create(Rows.props(version), "ActionVersion"), Map.of());
        for (Map<String, Object> row : rows(version, "involved")) {
            relate(find("Entity", row.get("entity")), "INVOLVED_IN", action, row.get("props"));
        }
        for (Map<String, Object> row : rows(version, "changes")) {
            relate(action, "CHANGES", find("Measure", row.get("measure")), row.get("row"));
        }
        for (Map<String, Object> row : rows(version, "actsOn")) {
            relate(find("Entity", row.get("from")), "ACTS_ON", find("Entity", row.get("to")), row.get("props"));
        }
    }

    private void relate(long from, String type, long to, @Nullable Object properties) throws KernelException {
        if (from != NONE && to != NONE) {
            kernel.relate(from, type, to, map(properties));
        }
    }

    private static String key(String label, @Nullable Object id) {
        return label + " " + id;
    }

    /** The kernel identifies nodes by numbers, which the public API has deprecated. */
    @SuppressWarnings({"deprecation", "removal"})
    private static long number(Node node) {
        return node.getId();
    }

    private long find(String label, @Nullable Object id) {
        return nodes.computeIfAbsent(key(label, id), key -> {
            Node node = tx.findNode(Label.label(label), "id", id);
            return node == null ? NONE : number(node);
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> act, String name) {
        Object value = act.get(name);
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
