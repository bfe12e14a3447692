package org.dateline.graph;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings acts in line with their claims beside ingestion: those that a script left stale, or all. */
@Component
public class Projections {

    private static final String STALE = Cypher.load("write/stale_actions");
    private static final String CLEAR = Cypher.load("write/clear_stale");
    private static final String AFTER = Cypher.load("read/actions_after");

    /** Acts a transaction: the clock is held meanwhile, and ingestion waits for it. */
    private static final int BATCH = 200;

    private final Database database;
    private final Clock clock;

    Projections(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Projects the acts that got claims from a script.
     *
     * @return how many they were
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
     * Projects all acts anew; rows that are right stay as they are.
     *
     * @return how many acts there are
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
            // Locks the acts before their claims are read: a script that is adding one is waited for, or marks the act
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
