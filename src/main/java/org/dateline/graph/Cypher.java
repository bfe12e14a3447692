package org.dateline.graph;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the queries of the {@code cypher/} folder by name, expanded from their fragments. */
public final class Cypher {

    /** What is loaded is constant: there are as many as there are files and their variants. */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private Cypher() {}

    /**
     * Reads a query and expands it.
     *
     * @param name the query below {@code cypher/}: "read/timeline_of_entity_newest"
     * @throws IllegalStateException when there is no such query, or it names a fragment or a slot that does not exist;
     *     queries are loaded into constants, so that this fails the start and not a request
     */
    public static String load(String name) {
        String text = CypherQuery.of(name).text();
        NAMES.put(text, name);
        return text;
    }

    /** The name that a query was loaded by; {@code query} for one that was not. */
    static String nameOf(String text) {
        return NAMES.getOrDefault(text, "query");
    }

    /** The names of the read queries, in the order of their index. */
    public static Collection<String> reads() {
        return CypherIndex.READS.names();
    }

    /** The script of a read query for cypher-shell or the Neo4j Browser, with a sample value for each parameter. */
    public static String script(String read) {
        return CypherIndex.READS.query(read).script();
    }
}
