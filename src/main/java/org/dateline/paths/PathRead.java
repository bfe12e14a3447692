package org.dateline.paths;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * A read with one index for the present state and another for the past.
 *
 * @param now the query for the present state
 * @param asOf the query for a past state
 */
record PathRead(String now, String asOf) {

    static PathRead load(String name) {
        return new PathRead(Cypher.load("read/" + name), Cypher.load("read/" + name + "_as_of"));
    }

    List<Record> rows(TransactionContext tx, AsOf known, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        if (!known.isNow()) {
            p.putAll(known.parameters());
            p.put("bound", known.bound());
        }
        return Database.rows(tx, known.isNow() ? now : asOf, p);
    }
}
