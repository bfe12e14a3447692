package org.dateline.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the entities of the catalogue and how they belong together; doing it again changes nothing. */
@Component
public class Entities {

    private static final String PUT_ENTITIES = Cypher.load("write/put_entities");
    private static final String PUT_STRUCTURE = Cypher.load("write/put_structure");
    private static final String PUT_OFFICES = Cypher.load("write/put_offices");
    private static final String PUT_OWNERSHIPS = Cypher.load("write/put_ownerships");
    private static final String BY_EXTERNAL_ID = Cypher.load("read/entities_by_external_id");
    private static final String IS_STORED = Cypher.load("write/catalogue_is_stored");
    private static final String MARK = Cypher.load("write/mark_catalogue");

    /** Small enough for one transaction's memory, large enough that round trips do not count. */
    private static final int BATCH = 1000;

    private final Database database;

    Entities(Database database) {
        this.database = database;
    }

    /** Tells whether the catalogue with this fingerprint was stored to its end. */
    public boolean isStored(String fingerprint) {
        return database.read(IS_STORED, Map.of("fingerprint", fingerprint))
                .getFirst()
                .get("stored")
                .asBoolean();
    }

    /** Notes that the catalogue with this fingerprint is stored. */
    public void markStored(String fingerprint) {
        database.write(tx -> tx.run(MARK, Map.of("fingerprint", fingerprint)).consume());
    }

    /** Adds or updates entities, and ties firms to their countries. */
    public void put(List<Entity> entities) {
        inBatches(PUT_ENTITIES, "entities", entities, Entities::row);
        putStructure(entities.stream().flatMap(Entities::origin).toList());
    }

    private static Stream<Structure> origin(Entity entity) {
        return Stream.ofNullable(entity.country()).map(country -> Structure.of(entity.id(), country, "country"));
    }

    /** Adds which entities are part of which. */
    public void putStructure(List<Structure> structures) {
        inBatches(PUT_STRUCTURE, "parts", structures, Entities::row);
    }

    /** Adds who held which office when. */
    public void putTenures(List<Tenure> tenures) {
        inBatches(PUT_OFFICES, "tenures", tenures, Entities::row);
    }

    /** Adds who owns whom. */
    public void putOwnerships(List<Ownership> ownerships) {
        inBatches(PUT_OWNERSHIPS, "ownerships", ownerships, Entities::row);
    }

    /** Finds entities by the ids that others gave them, scheme included; those that are not there are left out. */
    public Map<String, Known> byExternalId(Collection<String> ids) {
        List<Map<String, String>> rows = ids.stream()
                .map(id -> Map.of("id", id, "key", NameKey.of(referenceOf(id))))
                .toList();
        return database.read(BY_EXTERNAL_ID, Map.of("ids", rows)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("externalId").asString(),
                        row -> new Known(
                                row.get("id").asString(),
                                EntityKind.valueOf(row.get("kind").asString()),
                                row.get("name").asString()),
                        (first, second) -> first));
    }

    /**
     * An entity of the graph.
     *
     * @param id its id
     * @param kind what it is
     * @param name the name to show
     */
    public record Known(String id, EntityKind kind, String name) {}

    private <T> void inBatches(
            String query, String parameter, List<T> items, Function<T, Map<String, @Nullable Object>> row) {
        for (int i = 0; i < items.size(); i += BATCH) {
            List<Map<String, @Nullable Object>> rows = items.subList(i, Math.min(i + BATCH, items.size())).stream()
                    .map(row)
                    .toList();
            database.write(tx -> tx.run(query, Map.of(parameter, rows)).consume());
        }
    }

    private static Map<String, @Nullable Object> row(Structure structure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("part", structure.part());
        row.put("whole", structure.whole());
        row.put("kind", structure.kind());
        row.put("from", structure.from());
        row.put("to", structure.to());
        return row;
    }

    private static Map<String, @Nullable Object> row(Ownership ownership) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("owner", ownership.owner());
        row.put("asset", ownership.asset());
        row.put("share", ownership.share());
        row.put("from", ownership.from());
        row.put("to", ownership.to());
        return row;
    }

    private static Map<String, @Nullable Object> row(Tenure tenure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("person", tenure.person());
        row.put("of", tenure.of());
        row.put("title", tenure.title());
        row.put("from", tenure.from());
        row.put("to", tenure.to());
        return row;
    }

    /** The parameters of one row of {@code put_entities}. */
    public static Map<String, @Nullable Object> row(Entity entity) {
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
        Stream.concat(
                        Stream.concat(Stream.of(entity.name()), entity.names().stream()),
                        entity.externalIds().stream().map(Entities::referenceOf))
                .map(NameKey::of)
                .forEach(keys::add);
        return keys;
    }

    /** A ticker is looked up with its exchange, any other external id by its value alone: "Q30", "US". */
    private static String referenceOf(String externalId) {
        return externalId.startsWith("ticker:") ? externalId : externalId.substring(externalId.indexOf(':') + 1);
    }
}
