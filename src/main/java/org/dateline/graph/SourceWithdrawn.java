package org.dateline.graph;

import java.util.Map;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** An article is of a source that analysts have withdrawn; the message names the withdrawal and its reason. */
public final class SourceWithdrawn extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String WITHDRAWAL = Cypher.load("write/withdrawal_of_source");

    private SourceWithdrawn(String source, String curation, String why) {
        super("its source \"" + source + "\" is withdrawn (" + why + "); undo " + curation
                + " and hand it in again to take it in");
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
