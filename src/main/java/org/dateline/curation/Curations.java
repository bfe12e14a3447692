package org.dateline.curation;

import java.util.List;
import java.util.Map;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Makes corrections of the record, and lists those of all analysts. */
@Component
public class Curations {

    private static final String PAGE = Cypher.load("read/curations");

    private final Database database;
    private final Clock clock;

    Curations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a correction.
     *
     * @throws CurationRefused if it contradicts the current record
     */
    public Curation make(Correction correction, Signed signed) {
        return database.write(tx -> correction.make(tx, signed, clock.tick(tx)));
    }

    /**
     * Returns a page of corrections, latest first.
     *
     * @param before the instant of the correction after which the page starts, in microseconds
     * @param id the id of that correction
     */
    public List<RecordedCuration> page(int limit, long before, String id) {
        return database.read(PAGE, Map.of("limit", limit, "before", before, "id", id)).stream()
                .map(Curations::curation)
                .toList();
    }

    private static RecordedCuration curation(Record row) {
        Value curation = row.get("curation");
        return new RecordedCuration(
                curation.get("id").asString(),
                CurationKind.valueOf(curation.get("kind").asString()),
                Micros.toInstant(curation.get("at").asLong()),
                curation.get("who").asString(),
                curation.get("why").asString(),
                row.get("subjects").asList(Value::asString),
                curation.get("undoneBy").asString(null));
    }
}
