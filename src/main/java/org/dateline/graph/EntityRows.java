package org.dateline.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.jspecify.annotations.Nullable;

/** Turns entities and their relations into parameters of the queries that store them. */
public final class EntityRows {

    private EntityRows() {}

    static Map<String, @Nullable Object> of(Structure structure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("part", structure.part());
        row.put("whole", structure.whole());
        row.put("kind", structure.kind());
        row.put("from", structure.from());
        row.put("to", structure.to());
        return row;
    }

    static Map<String, @Nullable Object> of(Ownership ownership) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("owner", ownership.owner());
        row.put("asset", ownership.asset());
        row.put("share", ownership.share());
        row.put("from", ownership.from());
        row.put("to", ownership.to());
        return row;
    }

    static Map<String, @Nullable Object> of(Tenure tenure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("person", tenure.person());
        row.put("of", tenure.of());
        row.put("title", tenure.title());
        row.put("from", tenure.from());
        row.put("to", tenure.to());
        return row;
    }

    /** Returns the parameters of one row of {@code put_entities}. */
    public static Map<String, @Nullable Object> of(Entity entity) {
        Map<String, Object> props = Map.of(
                "name", entity.name(),
                "kind", entity.kind().name(),
                "names", entity.names(),
                "externalIds", entity.externalIds());
        List<Map<String, String>> aliases = new ArrayList<>();
        for (String key : keys(entity)) {
            aliases.add(Map.of("id", key + " " + entity.id(), "key", key));
        }
        return Map.of("id", entity.id(), "kind", entity.kind().label(), "props", props, "aliases", aliases);
    }

    private static Set<String> keys(Entity entity) {
        Set<String> keys = new LinkedHashSet<>();
        Stream.of(
                        Stream.of(entity.name()),
                        entity.names().stream(),
                        entity.references().stream(),
                        entity.externalIds().stream().map(EntityRows::referenceOf))
                .flatMap(s -> s)
                .map(NameKey::of)
                .forEach(keys::add);
        return keys;
    }

    /**
     * Returns the lookup key of an external id: a ticker with its exchange, any other id by its value alone ("Q30",
     * "US").
     */
    static String referenceOf(String externalId) {
        return externalId.startsWith("ticker:") ? externalId : externalId.substring(externalId.indexOf(':') + 1);
    }
}
