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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the entities of the catalogue. */
@Component
public class Entities {

    private static final String PUT_ENTITIES = Cypher.load("write/put_entities");
    private static final String PUT_STRUCTURE = Cypher.load("write/put_structure");

    /** Small enough for one transaction's memory, large enough that round trips do not count. */
    private static final int BATCH = 1000;

    private final Database database;

    Entities(Database database) {
        this.database = database;
    }

    /** Adds entities or updates them; doing it again changes nothing. */
    public void put(List<Entity> entities) {
        for (int i = 0; i < entities.size(); i += BATCH) {
            List<Map<String, Object>> rows = entities.subList(i, Math.min(i + BATCH, entities.size())).stream()
                    .map(Entities::row)
                    .toList();
            database.write(tx -> tx.run(PUT_ENTITIES, Map.of("entities", rows)).consume());
        }
        putCountries(entities);
    }

    private void putCountries(List<Entity> entities) {
        List<Map<String, @Nullable Object>> parts = entities.stream()
                .filter(e -> e.country() != null)
                .map(Entities::part)
                .toList();
        for (int i = 0; i < parts.size(); i += BATCH) {
            List<Map<String, @Nullable Object>> rows = parts.subList(i, Math.min(i + BATCH, parts.size()));
            database.write(tx -> tx.run(PUT_STRUCTURE, Map.of("parts", rows)).consume());
        }
    }

    private static Map<String, @Nullable Object> part(Entity entity) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("part", entity.id());
        row.put("whole", entity.country());
        row.put("kind", "country");
        row.put("from", null);
        row.put("to", null);
        return row;
    }

    private static Map<String, Object> row(Entity entity) {
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
        Stream.concat(entity.names().stream(), entity.externalIds().stream().map(Entities::referenceOf))
                .map(NameKey::of)
                .forEach(keys::add);
        return keys;
    }

    /** A ticker is looked up with its exchange, any other external id by its value alone: "Q30", "US". */
    private static String referenceOf(String externalId) {
        return externalId.startsWith("ticker:") ? externalId : externalId.substring(externalId.indexOf(':') + 1);
    }
}
