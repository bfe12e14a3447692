package org.dateline.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of the {@code cypher/} folder before expansion: a query or a fragment with open slots.
 *
 * @param purpose the comment lines that state its purpose
 * @param parameters the sample value of each parameter, in Cypher, by name
 * @param sample a query that runs the fragment; empty for a query, which runs by itself
 * @param body the Cypher
 */
record CypherFile(List<String> purpose, Map<String, String> parameters, String sample, String body) {

    private static final String PARAMETER = "// :param ";
    private static final String SAMPLE = "// :sample ";

    /** Begins a note on a sample value. */
    private static final String NOTE = "  // ";

    static CypherFile read(String name) {
        return parse(resource("/cypher/" + name + ".cypher"));
    }

    static CypherFile parse(String text) {
        List<String> head =
                text.lines().takeWhile(line -> line.startsWith("//")).toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        head.stream().filter(line -> line.startsWith(PARAMETER)).forEach(line -> {
            String[] parts = line.substring(PARAMETER.length()).split(" => ", 2);
            int note = parts[1].indexOf(NOTE);
            parameters.put(parts[0], note < 0 ? parts[1] : parts[1].substring(0, note));
        });
        String sample = head.stream()
                .filter(line -> line.startsWith(SAMPLE))
                .map(line -> line.substring(SAMPLE.length()))
                .findFirst()
                .orElse("");
        List<String> purpose = head.stream()
                .filter(line -> !line.startsWith(PARAMETER) && !line.startsWith(SAMPLE))
                .toList();
        String body = text.lines().skip(head.size()).collect(Collectors.joining("\n"));
        return new CypherFile(purpose, parameters, sample, body);
    }

    static String resource(String path) {
        try (InputStream in = CypherFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("There is no query " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
