package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * The identities by which further reports find acts that analysts have merged. They name entities, so they follow the merges of entities: a
 * report names the entity that stands for both.
 */
public final class MergedActKeys {

    private static final String KEYS = Cypher.load("write/merged_act_keys");
    private static final String PUT = Cypher.load("write/put_merged_act_keys");
    private static final String SURVIVORS = Cypher.load("write/survivors");

    private MergedActKeys() {}

    /** Brings the identities of all merged acts in line with the entities that are merged now. */
    public static void followEntities(TransactionContext tx) {
        List<Record> acts = tx.run(KEYS).list();
        Set<String> entities = acts.stream()
                .flatMap(act -> Identity.principals(act.get("first").asString()))
                .collect(Collectors.toSet());
        Map<String, String> survivors = tx.run(SURVIVORS, Map.of("ids", List.copyOf(entities))).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(),
                        row -> row.get("survivor").asString(),
                        (one, other) -> one));
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Record act : acts) {
            String first = act.get("first").asString();
            String key = Identity.recast(first, id -> survivors.getOrDefault(id, id));
            if (!key.equals(act.get("key").asString())) {
                changed.add(Map.of("id", act.get("id").asString(), "first", first, "key", key));
            }
        }
        if (!changed.isEmpty()) {
            tx.run(PUT, Map.of("acts", changed)).consume();
        }
    }
}
