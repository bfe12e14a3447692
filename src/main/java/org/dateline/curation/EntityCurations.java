package org.dateline.curation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.NameKey;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Corrects who is who. */
@Component
public class EntityCurations {

    private static final String MERGE = Cypher.load("write/merge_nodes");
    private static final String SPLIT = Cypher.load("write/split_entity");
    private static final String ALIAS = Cypher.load("write/add_alias");
    private static final String ACTIONS = Cypher.load("write/actions_of_entity");
    private static final String SURVIVORS = Cypher.load("write/survivors");
    private static final String MEANING = Cypher.load("write/claims_meaning");

    private final Database database;
    private final Clock clock;

    EntityCurations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes one entity of two: the first leads to the second from now on.
     *
     * @throws CurationRefused when one of them was merged before
     */
    public Curation merge(String from, String into, Signed signed) {
        if (from.equals(into)) {
            throw new CurationRefused("Both mean " + from + "; name two entities.");
        }
        return curate(CurationKind.MERGE_ENTITIES, signed, desk -> {
            checkNotMerged(desk.tx(), List.of(from, into));
            List<String> actions = actions(desk.tx(), from);
            desk.run(MERGE, Map.of("from", from, "into", into));
            return desk.about("entities", List.of(from)).touching(actions);
        });
    }

    /** Makes two entities of one: in some claims a new one is meant from now on. */
    public Curation split(String entity, String name, EntityKind kind, List<String> claims, Signed signed) {
        return curate(CurationKind.SPLIT_ENTITY, signed, desk -> {
            List<String> named = claims.stream().distinct().toList();
            List<String> actions = desk.tx()
                    .run(MEANING, Map.of("entity", entity, "claims", named))
                    .list(row -> row.get("action").asString());
            if (named.isEmpty() || actions.size() != named.size()) {
                throw new CurationRefused("Name claims that stand and mean " + entity + "; " + actions.size() + " of "
                        + named.size() + " do.");
            }
            String id = Ids.entity(desk.id());
            Map<String, Object> into = Map.of(
                    "id", id, "kind", kind.name(), "name", name, "names", List.of(name), "externalIds", List.of());
            desk.run(SPLIT, Map.of("entity", entity, "into", into, "label", kind.label(), "claims", named));
            return name(desk, id, name).about("claims", named).touching(actions);
        });
    }

    /** Asked behind the stamp: another merge may have come between the request and this. */
    private static void checkNotMerged(TransactionContext tx, List<String> entities) {
        tx.run(SURVIVORS, Map.of("ids", entities)).stream().findFirst().ifPresent(row -> {
            String survivor = row.get("survivor").asString();
            throw new CurationRefused(
                    row.get("id").asString() + " was merged into " + survivor + "; name " + survivor + ".");
        });
    }

    /** Adds a name by which an entity is found from now on. */
    public Curation addAlias(String entity, String name, Signed signed) {
        return curate(CurationKind.ADD_ALIAS, signed, desk -> name(desk, entity, name));
    }

    private static CurationTransaction name(CurationTransaction desk, String entity, String name) {
        String key = NameKey.of(name);
        if (key.isEmpty()) {
            throw new CurationRefused("The name is empty.");
        }
        String alias = key + " " + entity;
        if (desk.run(ALIAS, Map.of("id", alias, "key", key, "name", name.strip(), "entity", entity))
                .isEmpty()) {
            throw new CurationRefused("\"" + name + "\" is a name of " + entity + " already.");
        }
        return desk.about("aliases", List.of(alias));
    }

    private Curation curate(CurationKind kind, Signed signed, Function<CurationTransaction, CurationTransaction> work) {
        return database.write(tx -> work.apply(new CurationTransaction(tx, kind, signed, clock.tick(tx)))
                .sign());
    }

    static List<String> actions(TransactionContext tx, String entity) {
        return tx.run(ACTIONS, Map.of("entity", entity))
                .list(row -> row.get("action").asString());
    }
}
