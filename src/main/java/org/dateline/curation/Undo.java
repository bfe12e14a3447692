package org.dateline.curation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.MergedActKeys;
import org.dateline.graph.Support;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Undoes corrections. An undo is itself a recorded correction, so earlier answers can still be reproduced. */
@Component
public class Undo {

    private static final String READ = Cypher.load("write/curation_by_id");
    private static final String END = Cypher.load("write/undo_curation");
    private static final String SURVIVORS = Cypher.load("write/survivors");
    private static final String ELSEWHERE = Cypher.load("write/claims_standing_elsewhere");

    /**
     * Undoes a correction. A withdrawal is undone together with the corrections by which imports completed it at their
     * end. Refused if the correction is undone already or is an undo itself, if later corrections depend on it, or if a
     * claim would count again although its article is withdrawn.
     */
    public Correction undo(String id) {
        return new Correction(CurationKind.UNDO, desk -> {
            TransactionContext tx = desk.tx();
            Record done = tx.run(READ, Map.of("id", id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new CurationRefused(id + " is no act of an analyst."));
            check(done);
            tx.run(SURVIVORS, Map.of("ids", done.get("entities").asList(Value::asString)))
                    .list(row -> row.get("survivor").asString())
                    .forEach(survivor -> desk.touching(EntityCurations.actions(tx, survivor)));
            List<String> merged = done.get("actions").asList(action -> desk.survivor(action.asString()));
            List<String> parts = done.get("parts").asList(Value::asString);
            tx.run(END, Map.of("ids", parts, "undo", desk.id(), "at", desk.at()))
                    .consume();
            if (kind(done).changesEntities()) {
                desk.changesEntities();
            }
            MergedActKeys.followEntities(tx);
            restore(desk, done);
            merged.forEach(into -> takeBack(desk, into));
            return desk.touching(done.get("touched").asList(Value::asString));
        });
    }

    private static CurationKind kind(Record done) {
        return CurationKind.valueOf(done.get("curation").get("kind").asString());
    }

    private static void check(Record done) {
        Value curation = done.get("curation");
        String id = curation.get("id").asString();
        if (kind(done) == CurationKind.UNDO) {
            throw new CurationRefused(id + " is an undo; do again what it undid.");
        }
        if (!curation.get("undoneBy").isNull()) {
            throw new CurationRefused(
                    id + " is undone already, by " + curation.get("undoneBy").asString() + ".");
        }
        List<String> later = done.get("later").asList(Value::asString);
        if (!later.isEmpty()) {
            throw new CurationRefused(
                    "Later acts stand on what " + id + " did; undo them first: " + String.join(", ", later) + ".");
        }
        List<String> holders = done.get("holders").asList(Value::asString);
        if (!holders.isEmpty()) {
            throw new CurationRefused("A claim of " + id + " is in a withdrawn article; undo the withdrawal first: "
                    + String.join(", ", holders) + ".");
        }
    }

    private static void restore(CurationTransaction desk, Record done) {
        desk.close(done.get("opened").asList(Value::asString));
        Map<String, String> survivors = new HashMap<>();
        List<Support> closed = done.get("closed").asList(link -> {
            String own = link.get("own").asString();
            return new Support(link.get("claim").asString(), own, survivors.computeIfAbsent(own, desk::survivor));
        });
        desk.open(closed);
        desk.touching(closed.stream().map(Support::action).toList());
    }

    /** Moves claims back to an act that is split off again. They came to support the merged act after the merge. */
    private static void takeBack(CurationTransaction desk, String from) {
        List<Support> elsewhere = desk.tx()
                .run(ELSEWHERE, Map.of("action", from))
                .list(row -> new Support(
                        row.get("claim").asString(),
                        row.get("own").asString(),
                        row.get("action").asString()));
        if (!elsewhere.isEmpty()) {
            desk.move(elsewhere);
            desk.touching(List.of(from))
                    .touching(elsewhere.stream().map(Support::action).toList());
        }
    }
}
