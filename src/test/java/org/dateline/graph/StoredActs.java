package org.dateline.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Extents;

/** Acts put into the graph as they are, without claims, for tests that need many of them. */
public final class StoredActs {

    private StoredActs() {}

    /** An act as one report tells it. */
    public record Act(
            String id,
            Coding coding,
            int stories,
            boolean contested,
            List<Evidence> evidence,
            List<String> sources,
            String text,
            Instant reported,
            Instant recorded) {}

    public static void put(Database database, List<Act> acts) {
        List<Map<String, Object>> rows = acts.stream().map(StoredActs::row).toList();
        database.write(tx -> tx.run(Cypher.load("write/insert_versions"), Map.of("versions", rows))
                .consume());
        database.read("CALL db.awaitIndexes(600)", Map.of());
        database.read("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of());
    }

    private static Map<String, Object> row(Act act) {
        long reported = Micros.of(act.reported());
        ActionState state = new ActionState(
                act.coding(),
                act.stories(),
                reported,
                reported,
                act.contested(),
                Extents.NONE,
                act.evidence(),
                act.sources(),
                act.text());
        return new Rows(act.id(), 1, new Version(reported, Micros.FOREVER, state), Micros.of(act.recorded()))
                .toParameters();
    }
}
