package org.dateline.graph;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the queries of the {@code cypher/} folder by name, expanded from their fragments. */
public final class Cypher {

    /** Names by query text. It is bounded: it holds one entry for each query file and variant. */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private Cypher() {}

    /**
     * Returns a query, expanded from its fragments.
     *
     * @param name the query below {@code cypher/}: "read/timeline_of_entity_newest"
     * @throws IllegalStateException if the query, a fragment or a slot does not exist. Queries are loaded into
     *     constants, so a mistake fails the start and not a request.
     */
    public static String load(String name) {
        String text = CypherQuery.of(name).text();
        NAMES.put(text, name);
        return text;
    }

    /** Returns the name under which a query was loaded; {@code query} for other texts. */
    static String nameOf(String text) {
        return NAMES.getOrDefault(text, "query");
    }

    /** Returns the names of the read queries, in the order of their index. */
    public static Collection<String> reads() {
        return CypherIndex.READS.names();
    }

    /**
     * Returns the script of a read query for cypher-shell or the Neo4j Browser, with a sample value for each parameter.
     */
    public static String script(String read) {
        return CypherIndex.READS.query(read).script();
    }
}
