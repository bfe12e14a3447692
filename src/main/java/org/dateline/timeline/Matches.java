package org.dateline.timeline;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.TextQuery;
import org.neo4j.driver.TransactionContext;

/** Finds the acts that contain words which only some of a filter's alternatives require. */
final class Matches {

    /** Two megabytes of ids for a query. */
    private static final int MOST = 20_000;

    private static final String MATCHES = Cypher.load("read/text_matches");

    private Matches() {}

    /**
     * Returns the ids of the versions that contain each text, prefixed by the index of the text.
     *
     * @throws TooManyMatches if a text occurs in too many versions
     */
    static List<String> of(TransactionContext tx, List<String> texts, AsOf known) {
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> of(tx, i, texts.get(i), known))
                .toList();
    }

    private static Stream<String> of(TransactionContext tx, int number, String text, AsOf known) {
        Map<String, Object> p = Map.of("text", TextQuery.of(text, known), "most", MOST + 1);
        List<String> ids = Database.rows(tx, MATCHES, p).stream()
                .map(row -> number + " " + row.get("id").asString())
                .toList();
        if (ids.size() > MOST) {
            throw new TooManyMatches(text, MOST);
        }
        return ids.stream();
    }
}
