package org.dateline.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Undoes acts of analysts; an undo is such an act itself, and nothing that was answered between is lost. */
@Component
public class Undo {

    private static final String READ = Cypher.load("write/curation_by_id");
    private static final String END = Cypher.load("write/undo_curation");
    private static final String SURVIVORS = Cypher.load("write/survivors");
    private static final String SURVIVOR = Cypher.load("write/survivor_of_action");

    private final Database database;
    private final Clock clock;

    Undo(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Undoes an act.
     *
     * @throws CurationRefused when it is undone already, is an undo itself, or later acts stand on what it did
     */
    public Curation undo(String id, Signed signed) {
        return database.write(tx -> {
            CurationTransaction desk = new CurationTransaction(tx, CurationKind.UNDO, signed, clock.tick(tx));
            Record done = tx.run(READ, Map.of("id", id)).stream()
                    .findFirst()
                    .orElseThrow(() -> new CurationRefused(id + " is no act of an analyst."));
            check(done);
            tx.run(SURVIVORS, Map.of("ids", done.get("entities").asList(Value::asString)))
                    .list(row -> row.get("survivor").asString())
                    .forEach(survivor -> desk.touching(EntityCurations.actions(tx, survivor)));
            restore(desk, done);
            tx.run(END, Map.of("id", id, "undo", desk.id(), "at", desk.at())).consume();
            return desk.touching(done.get("touched").asList(Value::asString)).sign();
        });
    }

    private static void check(Record done) {
        Value curation = done.get("curation");
        String id = curation.get("id").asString();
        if (curation.get("kind").asString().equals(CurationKind.UNDO.name())) {
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
    }

    private static void restore(CurationTransaction desk, Record done) {
        desk.close(done.get("opened").asList(Value::asString));
        Map<String, String> links = new LinkedHashMap<>();
        for (Value link : done.get("closed").values()) {
            links.put(link.get("claim").asString(), link.get("action").asString());
        }
        if (!done.get("curation").get("kind").asString().equals(CurationKind.MERGE_ACTIONS.name())) {
            links.replaceAll((claim, action) -> survivor(desk.tx(), action));
        }
        desk.open(links);
        desk.touching(links.values());
    }

    /** The act may have been merged since. */
    private static String survivor(TransactionContext tx, String action) {
        return tx.run(SURVIVOR, Map.of("id", action)).single().get("id").asString();
    }
}
