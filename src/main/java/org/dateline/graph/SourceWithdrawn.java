package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** An article is of a source that analysts have withdrawn; the message names the withdrawal and its reason. */
public final class SourceWithdrawn extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String WITHDRAWAL = Cypher.load("write/withdrawal_of_source");

    private static final String WITHDRAWN = Cypher.load("write/withdrawals_of_sources");

    private SourceWithdrawn(String source, String curation, String why) {
        super(message(source, curation, why));
    }

    private static String message(String source, String curation, String why) {
        return "its source \"" + source + "\" is withdrawn (" + why + "); undo " + curation
                + " and hand it in again to take it in";
    }

    /** The withdrawn ones among some sources, each with the message that it gives. */
    static Map<String, String> among(TransactionContext tx, Collection<String> sources) {
        List<Map<String, String>> rows = sources.stream()
                .map(name -> Map.of("name", name, "id", Ids.source(name)))
                .toList();
        return tx.run(WITHDRAWN, Map.of("sources", rows)).stream()
                .collect(Collectors.toMap(
                        row -> row.get("name").asString(),
                        row -> message(
                                row.get("name").asString(),
                                row.get("curation").asString(),
                                row.get("why").asString()),
                        (first, second) -> first));
    }

    /** Lets articles of other sources pass, and those without one. */
    static void check(TransactionContext tx, @Nullable String source) {
        if (source != null) {
            tx.run(WITHDRAWAL, Map.of("source", Ids.source(source))).stream()
                    .findFirst()
                    .ifPresent(row -> {
                        throw new SourceWithdrawn(
                                source,
                                row.get("curation").asString(),
                                row.get("why").asString());
                    });
        }
    }
}
