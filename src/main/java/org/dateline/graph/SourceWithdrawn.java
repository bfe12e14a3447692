package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Ids;
import org.neo4j.driver.TransactionContext;

/** An article is of a source that analysts have withdrawn. The message names the withdrawal and its reason. */
public final class SourceWithdrawn extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String WITHDRAWN = Cypher.load("write/withdrawals_of_sources");

    private SourceWithdrawn(String message) {
        super(message);
    }

    private static String message(String source, String curation, String why) {
        return "its source \"" + source + "\" is withdrawn (" + why + "); undo " + curation
                + " and hand it in again to take it in";
    }

    /** Returns those of some sources that are withdrawn, each with its message. */
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

    /**
     * Returns if none of the sources is withdrawn.
     *
     * @throws SourceWithdrawn if one is
     */
    static void check(TransactionContext tx, Collection<String> sources) {
        if (!sources.isEmpty()) {
            among(tx, Set.copyOf(sources)).values().stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(message -> {
                        throw new SourceWithdrawn(message);
                    });
        }
    }
}
