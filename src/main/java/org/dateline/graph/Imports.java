package org.dateline.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how far bulk imports got, so that a killed one goes on where it stood, at the instant at which it began. */
@Component
public class Imports {

    private static final String BEGIN = Cypher.load("write/begin_import");
    private static final String NOTE = Cypher.load("write/note_import");

    private final Database database;
    private final Clock clock;

    Imports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Where an import stands.
     *
     * @param id its id
     * @param recordedAt the instant that all its rows carry, in microseconds
     * @param rows how many rows of the file are done
     * @param setAside how many of those could not be used
     */
    public record Standing(String id, long recordedAt, long rows, long setAside) {

        /** The same from the first row on, for what cannot be read from its middle. */
        public Standing fromStart() {
            return new Standing(id, recordedAt, 0, 0);
        }
    }

    /** Begins an import, or finds one again that did not end. */
    public Standing begin(String id, String format, String file) {
        return database.write(tx -> {
            Map<String, Object> props = Map.of("format", format, "file", file, "recordedAt", clock.tick(tx));
            var row = tx.run(BEGIN, Map.of("id", id, "props", props)).single();
            return new Standing(
                    id,
                    row.get("recordedAt").asLong(),
                    row.get("rows").asLong(),
                    row.get("setAside").asLong());
        });
    }

    /** Notes how many rows are done. */
    public void note(String id, long rows, long setAside) {
        note(id, rows, setAside, null);
    }

    /** Notes that all rows are done; run again, the file is read from its first row. */
    public void finish(String id, long setAside) {
        database.write(tx -> {
            MissedByWithdrawals.add(tx, id, clock);
            return null;
        });
        note(id, 0, setAside, Micros.of(clock.now()));
    }

    private void note(String id, long rows, long setAside, @Nullable Long finishedAt) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", id);
        p.put("rows", rows);
        p.put("setAside", setAside);
        p.put("finishedAt", finishedAt);
        database.write(tx -> tx.run(NOTE, p).consume());
    }
}
