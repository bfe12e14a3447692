package org.dateline.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.springframework.stereotype.Component;

/** Reads acts by their ids. */
@Component
public class Actions {

    private static final String BY_IDS = Cypher.load("read/actions_by_ids");

    private final Database database;

    Actions(Database database) {
        this.database = database;
    }

    /** Reads the live state of acts; unknown ids are left out. */
    public List<ActionSnapshot> byIds(Collection<String> ids) {
        return database.read(BY_IDS, Map.of("ids", List.copyOf(ids))).stream()
                .map(row -> ActionSnapshot.of(row.get("version")))
                .toList();
    }
}
