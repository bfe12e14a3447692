package org.dateline.curation;

import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Lists the corrections of the record, by whomever they were made. */
@Component
public class Curations {

    private static final String PAGE = Cypher.load("read/curations");

    private final Database database;

    Curations(Database database) {
        this.database = database;
    }

    /**
     * A page of corrections, the latest first.
     *
     * @param before the time of the correction behind which to begin, in microseconds
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
