package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Stores the entities of the catalogue and their relations; storing them again changes nothing. */
@Component
public class Entities {

    private static final String PUT_ENTITIES = Cypher.load("write/put_entities");
    private static final String PUT_STRUCTURE = Cypher.load("write/put_structure");
    private static final String PUT_OFFICES = Cypher.load("write/put_offices");
    private static final String PUT_OWNERSHIPS = Cypher.load("write/put_ownerships");
    private static final String BY_EXTERNAL_ID = Cypher.load("read/entities_by_external_id");
    private static final String IS_STORED = Cypher.load("write/catalogue_is_stored");
    private static final String MARK = Cypher.load("write/mark_catalogue");

    /** Small enough for the memory of one transaction, large enough that round trips do not matter. */
    private static final int BATCH = 1000;

    /** Entities that one transaction stores. It holds the order of all writes, so that articles wait for it. */
    private static final int STAMPED_BATCH = 100;

    private final Database database;
    private final Clock clock;

    Entities(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Runs a store of the catalogue while no other process at this database does. */
    public void whileAlone(Runnable store) {
        try (Database.Held alone = database.alone("catalogue")) {
            store.run();
        }
    }

    /** Tells whether the catalogue with this fingerprint was stored completely. */
    public boolean isStored(String fingerprint) {
        return database.read(IS_STORED, Map.of("fingerprint", fingerprint))
                .getFirst()
                .get("stored")
                .asBoolean();
    }

    /** Records that the catalogue with this fingerprint is stored. */
    public void markStored(String fingerprint) {
        database.write(tx -> tx.run(MARK, Map.of("fingerprint", fingerprint)).consume());
    }

    /** Adds or updates entities, and links firms to their countries. */
    public void put(List<Entity> entities) {
        // The stamp comes first, as for articles: two transactions that wait for each other's locks would deadlock.
        inBatches(STAMPED_BATCH, entities, EntityRows::of, (tx, rows) -> {
            clock.tick(tx);
            Clock.markEntities(tx);
            tx.run(PUT_ENTITIES, Map.of("entities", rows)).consume();
        });
        putStructure(entities.stream().flatMap(Entities::origin).toList());
    }

    private static Stream<Structure> origin(Entity entity) {
        return Stream.ofNullable(entity.country()).map(country -> Structure.of(entity.id(), country, "country"));
    }

    /** Adds the memberships of entities in others. */
    public void putStructure(List<Structure> structures) {
        inBatches(PUT_STRUCTURE, "parts", structures, EntityRows::of);
    }

    /** Adds terms of office. */
    public void putTenures(List<Tenure> tenures) {
        inBatches(PUT_OFFICES, "tenures", tenures, EntityRows::of);
    }

    /** Adds ownerships. */
    public void putOwnerships(List<Ownership> ownerships) {
        inBatches(PUT_OWNERSHIPS, "ownerships", ownerships, EntityRows::of);
    }

    /** Returns entities by external id, scheme included; unknown ids are left out. */
    public Map<String, Known> byExternalId(Collection<String> ids) {
        List<Map<String, String>> rows = ids.stream()
                .map(id -> Map.of("id", id, "key", NameKey.of(EntityRows.referenceOf(id))))
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
     * @param kind its kind
     * @param name the name to show
     */
    public record Known(String id, EntityKind kind, String name) {}

    private <T> void inBatches(
            String query, String parameter, List<T> items, Function<T, Map<String, @Nullable Object>> row) {
        inBatches(
                BATCH,
                items,
                row,
                (tx, rows) -> tx.run(query, Map.of(parameter, rows)).consume());
    }

    private <T> void inBatches(
            int size,
            List<T> items,
            Function<T, Map<String, @Nullable Object>> row,
            BiConsumer<TransactionContext, List<Map<String, @Nullable Object>>> write) {
        for (int i = 0; i < items.size(); i += size) {
            List<Map<String, @Nullable Object>> rows = items.subList(i, Math.min(i + size, items.size())).stream()
                    .map(row)
                    .toList();
            database.write(tx -> {
                write.accept(tx, rows);
                return rows;
            });
        }
    }
}
