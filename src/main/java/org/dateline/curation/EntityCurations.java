package org.dateline.curation;

import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.MergedActKeys;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.NameKey;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Corrections of entities: merges, splits and aliases. */
@Component
public class EntityCurations {

    private static final String MERGE = Cypher.load("write/merge_nodes");
    private static final String SPLIT = Cypher.load("write/split_entity");
    private static final String ALIAS = Cypher.load("write/add_alias");
    private static final String ACTIONS = Cypher.load("write/actions_of_entity");
    private static final String SURVIVORS = Cypher.load("write/survivors");
    private static final String MEANING = Cypher.load("write/claims_meaning");

    /**
     * Merges the first entity into the second: the first leads to the second from then on. Refused if either was merged
     * before.
     *
     * @throws CurationRefused if both are the same
     */
    public Correction merge(String from, String into) {
        if (from.equals(into)) {
            throw new CurationRefused("Both mean " + from + "; name two entities.");
        }
        return new Correction(CurationKind.MERGE_ENTITIES, desk -> {
            checkNotMerged(desk.tx(), List.of(from, into));
            List<String> actions = actions(desk.tx(), from);
            desk.changesEntities();
            desk.run(MERGE, Map.of("from", from, "into", into));
            MergedActKeys.followEntities(desk.tx());
            return desk.about("entities", List.of(from)).touching(actions);
        });
    }

    /** Splits an entity: the given claims refer to a new entity from then on. */
    public Correction split(String entity, String name, EntityKind kind, List<String> claims) {
        return new Correction(CurationKind.SPLIT_ENTITY, desk -> {
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

    /** Checks within the transaction, because another merge may have been committed since the request. */
    private static void checkNotMerged(TransactionContext tx, List<String> entities) {
        tx.run(SURVIVORS, Map.of("ids", entities)).stream().findFirst().ifPresent(row -> {
            String survivor = row.get("survivor").asString();
            throw new CurationRefused(
                    row.get("id").asString() + " was merged into " + survivor + "; name " + survivor + ".");
        });
    }

    /** Adds a name by which an entity is found from then on. */
    public Correction addAlias(String entity, String name) {
        return new Correction(CurationKind.ADD_ALIAS, desk -> name(desk, entity, name));
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
        desk.changesEntities();
        return desk.about("aliases", List.of(alias));
    }

    static List<String> actions(TransactionContext tx, String entity) {
        return tx.run(ACTIONS, Map.of("entity", entity))
                .list(row -> row.get("action").asString());
    }
}
