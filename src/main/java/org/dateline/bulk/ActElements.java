package org.dateline.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.bulk.Store.End;

/**
 * Converts acts to nodes and relationships in two passes. The result equals that of the statement
 * {@code found_actions}.
 */
final class ActElements {

    private final Set<String> measures;

    /**
     * Creates a converter.
     *
     * @param measures the ids of the measures already written, shared by all threads
     */
    ActElements(Set<String> measures) {
        this.measures = measures;
    }

    void nodes(Map<String, Object> act, Store to) throws IOException {
        List<Map<String, Object>> versions = rows(act, "versions");
        to.node(
                "PolicyAction",
                act.get("action"),
                Map.of(
                        "id", value(act, "action"),
                        "versions", versions.size(),
                        "recordedAt", value(act, "recordedFrom")));
        for (Map<String, Object> claim : rows(act, "claims")) {
            Map<String, Object> properties = map(claim, "props");
            to.node("Claim", properties.get("id"), properties);
        }
        for (Map<String, Object> version : versions) {
            Map<String, Object> properties = map(version, "props");
            to.node("ActionVersion", properties.get("id"), properties);
            for (Map<String, Object> change : rows(version, "changes")) {
                if (measures.add(value(change, "measure").toString())) {
                    to.node("Measure", change.get("measure"), measure(change));
                }
            }
        }
    }

    private static Map<String, Object> measure(Map<String, Object> change) {
        Map<String, Object> properties = new java.util.HashMap<>(map(change, "props"));
        properties.put("id", value(change, "measure"));
        return properties;
    }

    void relationships(Map<String, Object> act, Store to) throws IOException {
        End action = End.of("PolicyAction", act.get("action"));
        for (Map<String, Object> claim : rows(act, "claims")) {
            End from = End.of("Claim", claim.get("id"));
            Object article = value(claim, "article");
            to.relationship(
                    from,
                    "MADE_IN",
                    End.of("Article", article),
                    Map.of("article", article, "place", value(claim, "placeInArticle")));
            to.relationship(
                    from,
                    "SUPPORTS",
                    action,
                    Map.of(
                            "action", value(act, "action"),
                            "place", value(claim, "placeInAction"),
                            "recordedFrom", value(act, "recordedFrom"),
                            "recordedTo", Long.MAX_VALUE));
        }
        for (Map<String, Object> version : rows(act, "versions")) {
            version(version, action, to);
        }
    }

    private static void version(Map<String, Object> version, End action, Store to) throws IOException {
        to.relationship(action, "HAS_VERSION", End.of("ActionVersion", version.get("id")), Map.of());
        for (Map<String, Object> row : rows(version, "involved")) {
            to.relationship(End.of("Entity", row.get("entity")), "INVOLVED_IN", action, map(row, "props"));
        }
        for (Map<String, Object> row : rows(version, "actsOn")) {
            to.relationship(
                    End.of("Entity", row.get("from")), "ACTS_ON", End.of("Entity", row.get("to")), map(row, "props"));
        }
        for (Map<String, Object> row : rows(version, "changes")) {
            to.relationship(action, "CHANGES", End.of("Measure", row.get("measure")), map(row, "row"));
        }
    }

    private static Object value(Map<String, Object> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> map, String name) {
        return (Map<String, Object>) value(map, name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> map, String name) {
        return (List<Map<String, Object>>) value(map, name);
    }
}
