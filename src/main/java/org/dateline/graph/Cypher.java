package org.dateline.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Loads the queries of the {@code cypher/} folder by name. */
public final class Cypher {

    private Cypher() {}

    /**
     * Reads a query.
     *
     * @param name the file below {@code cypher/}, without its ending: "read/timeline_of_entity"
     * @throws IllegalStateException when there is no such file; queries are loaded into constants, so that this fails
     *     the start and not a request
     */
    public static String load(String name) {
        String path = "/cypher/" + name + ".cypher";
        try (InputStream in = Cypher.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no query " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
