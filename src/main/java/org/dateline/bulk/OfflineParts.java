package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.bulk.OfflineInput.Part;
import org.dateline.bulk.Store.End;
import org.dateline.graph.EntityRows;
import org.dateline.graph.Place;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The content of a new store apart from its acts: the base graph, entities, sources, articles and rows set aside. */
final class OfflineParts {

    /** The labels whose ids identify the ends of relationships. */
    static final List<String> LABELS = List.of(
            "Entity",
            "Alias",
            "Article",
            "Story",
            "Source",
            "Claim",
            "PolicyAction",
            "ActionVersion",
            "Measure",
            "Submission",
            "Import",
            "Clock",
            "Catalogue",
            "__Neo4jMigration");

    private final BaseGraph base;
    private final OfflineReading reading;
    private final Map<String, Object> imported;
    private final long recordedAt;

    /**
     * Collects the parts of a store.
     *
     * @param imported the properties of the node that describes the import
     */
    OfflineParts(BaseGraph base, OfflineReading reading, Map<String, Object> imported, long recordedAt) {
        this.base = base;
        this.reading = reading;
        this.imported = imported;
        this.recordedAt = recordedAt;
    }

    List<Part> nodes() {
        List<Part> all = new ArrayList<>();
        all.add(base::nodes);
        all.add(store -> store.node("Clock", "recorded", Map.of("id", "recorded", "at", recordedAt)));
        all.add(store -> store.node("Import", imported.get("id"), imported));
        entities().forEach(row -> all.add(store -> entity(row, store)));
        reading.sources()
                .forEach((id, name) -> all.add(store -> store.node("Source", id, Map.of("id", id, "name", name))));
        for (int i = 0; i < reading.asides().count(); i++) {
            asides(i).forEach(row -> all.add(store -> store.node("Submission", row.get("id"), row)));
        }
        return all;
    }

    List<Part> relationships() {
        List<Part> all = new ArrayList<>();
        all.add(base::relationships);
        entities()
                .forEach(row -> all.add(store -> {
                    for (Map<String, Object> alias : aliases(row)) {
                        store.relationship(
                                End.of("Alias", alias.get("id")), "NAMES", End.of("Entity", row.get("id")), Map.of());
                    }
                }));
        return all;
    }

    /** Returns the entities that the catalogue lacks. */
    private List<Map<String, @Nullable Object>> entities() {
        return reading.entities().values().stream()
                .filter(entity -> !base.hasEntity(entity.id()))
                .map((Entity entity) -> EntityRows.of(entity))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void entity(Map<String, @Nullable Object> row, Store store) throws IOException {
        Map<String, Object> properties = new HashMap<>((Map<String, Object>) Objects.requireNonNull(row.get("props")));
        properties.put("id", Objects.requireNonNull(row.get("id")));
        store.node(List.of("Entity", String.valueOf(row.get("kind"))), String.valueOf(row.get("id")), properties);
        for (Map<String, Object> alias : aliases(row)) {
            store.node("Alias", alias.get("id"), alias);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> aliases(Map<String, @Nullable Object> row) {
        return (List<Map<String, Object>>) Objects.requireNonNull(row.get("aliases"));
    }

    List<Part> articleNodes(int bucket) {
        List<Part> all = new ArrayList<>();
        for (Map<String, Object> row : articles(bucket)) {
            all.add(store -> {
                store.node("Article", map(row, "article").get("id"), article(map(row, "article")));
                store.node("Story", row.get("story"), Map.of("id", Objects.requireNonNull(row.get("story"))));
            });
        }
        return all;
    }

    private static Map<String, Object> article(Map<String, Object> properties) {
        Map<String, Object> placed = new HashMap<>(properties);
        long reportedAt = ((Number) Objects.requireNonNull(properties.get("reportedAt"))).longValue();
        placed.put("place", Place.ofArticle(reportedAt, String.valueOf(properties.get("id"))));
        return placed;
    }

    List<Part> articleRelationships(int bucket) {
        List<Part> all = new ArrayList<>();
        for (Map<String, Object> row : articles(bucket)) {
            Object id = Objects.requireNonNull(map(row, "article").get("id"));
            Object story = Objects.requireNonNull(row.get("story"));
            all.add(store -> {
                store.relationship(
                        End.of("Article", id),
                        "TELLS",
                        End.of("Story", story),
                        Map.of("recordedFrom", recordedAt, "story", story, "article", id));
                store.relationship(
                        End.of("Article", id),
                        "PUBLISHED_BY",
                        End.of("Source", map(row, "source").get("id")),
                        Map.of());
            });
        }
        return all;
    }

    /** Returns the distinct articles of a bucket. */
    private Collection<Map<String, Object>> articles(int bucket) {
        Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
        for (Map<String, Object> row : parse(reading.articles(), bucket)) {
            byId.putIfAbsent(Objects.requireNonNull(map(row, "article").get("id")), row);
        }
        return byId.values();
    }

    private List<Map<String, Object>> asides(int bucket) {
        Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
        parse(reading.asides(), bucket).forEach(row -> byId.putIfAbsent(Objects.requireNonNull(row.get("id")), row));
        return List.copyOf(byId.values());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parse(Buckets buckets, int bucket) {
        try {
            return buckets.read(bucket).stream()
                    .map(json -> (Map<String, Object>) JsonMapper.shared().readValue(json, Map.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> row, String name) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(name));
    }
}
