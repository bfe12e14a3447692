package org.dateline.graph;

import java.util.Collection;

/** Loads the queries of the {@code cypher/} folder by name, expanded from their fragments. */
public final class Cypher {

    private Cypher() {}

    /**
     * Reads a query and expands it.
     *
     * @param name the query below {@code cypher/}: "read/timeline_of_entity_newest"
     * @throws IllegalStateException when there is no such query, or it names a fragment or a slot that does not exist;
     *     queries are loaded into constants, so that this fails the start and not a request
     */
    public static String load(String name) {
        return CypherQuery.of(name).text();
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
