package org.dateline.graph;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Projects acts outside ingestion: those that a script marked as stale, or all. */
@Component
public class Projections {

    private static final String STALE = Cypher.load("write/stale_actions");
    private static final String CLEAR = Cypher.load("write/clear_stale");
    private static final String AFTER = Cypher.load("read/actions_after");

    /** The number of acts in a transaction. The clock is held meanwhile, and ingestion waits for it. */
    private static final int BATCH = 200;

    private final Database database;
    private final Clock clock;

    Projections(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Projects the acts that received claims from a script.
     *
     * @return their number
     */
    public long projectStale() {
        long done = 0;
        for (List<String> ids = stale(); !ids.isEmpty(); ids = stale()) {
            project(ids);
            done += ids.size();
        }
        return done;
    }

    /**
     * Projects all acts again; rows that are right stay as they are.
     *
     * @return the number of acts
     */
    public long rebuild() {
        long done = 0;
        for (List<String> ids = after(""); !ids.isEmpty(); ids = after(ids.getLast())) {
            project(ids);
            done += ids.size();
        }
        return done;
    }

    private void project(List<String> ids) {
        database.write(tx -> {
            long at = clock.tick(tx);
            // Locks the acts before reading their claims. A script that is adding one is waited for, or marks the act
            // again.
            tx.run(CLEAR, Map.of("actions", ids)).consume();
            ActionProjector.project(tx, ids, at);
            return null;
        });
    }

    private List<String> stale() {
        return database.read(STALE, Map.of("limit", BATCH)).stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    private List<String> after(String id) {
        return database.read(AFTER, Map.of("after", id, "limit", BATCH)).stream()
                .map(row -> row.get("id").asString())
                .toList();
    }
}
