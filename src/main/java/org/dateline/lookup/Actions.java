package org.dateline.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.springframework.stereotype.Component;

/** Reads acts by their ids. */
@Component
public class Actions {

    private static final String BY_IDS = Cypher.load("read/actions_by_ids");
    private static final String BY_IDS_AS_OF = Cypher.load("read/actions_by_ids_as_of");

    private static final String LAST_BY_IDS = Cypher.load("read/actions_last_by_ids");

    private final Database database;

    Actions(Database database) {
        this.database = database;
    }

    /** Returns the last state that acts had at the given state of knowledge, even if it was closed since. */
    public List<ActionSnapshot> lastByIds(Collection<String> ids, AsOf known) {
        return snapshots(LAST_BY_IDS, ids, known);
    }

    /** Returns the state of acts; acts unknown at the given state of knowledge are left out. */
    public List<ActionSnapshot> byIds(Collection<String> ids, AsOf known) {
        return snapshots(known.isNow() ? BY_IDS : BY_IDS_AS_OF, ids, known);
    }

    private List<ActionSnapshot> snapshots(String query, Collection<String> ids, AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("ids", List.copyOf(ids));
        return database.read(query, p).stream()
                .map(row -> ActionSnapshot.of(row.get("version")))
                .toList();
    }
}
