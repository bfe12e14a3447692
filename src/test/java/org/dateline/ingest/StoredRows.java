package org.dateline.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.dateline.Service;

/** What a store says of its acts, to compare it with itself after a rebuild, a restore or a kill. */
final class StoredRows {

    private static final String ACTS =
            "MATCH (v:ActionVersion) RETURN {key: v.key, summary: v.summary, from: v.from, live: v.live} AS x";
    private static final String ROWS =
            "MATCH (e:Entity)-[r:INVOLVED_IN]->(a) RETURN {entity: e.id, act: a.id, key: r.liveKey} AS x";

    private StoredRows() {}

    /** The versions of all acts, and who is involved in which. */
    static List<TreeSet<String>> in(Path data) {
        try (Service service = Service.on(data)) {
            return List.of(service.rows(ACTS), service.rows(ROWS));
        }
    }
}
