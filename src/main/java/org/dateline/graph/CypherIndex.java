package org.dateline.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The index of read queries, {@code cypher/reads.tsv}, which lists the variants of each query file. */
final class CypherIndex {

    static final String FOLDER = "read/";

    static final CypherIndex READS = new CypherIndex(CypherFile.resource("/cypher/reads.tsv"));

    private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
    private final Map<String, Variant> variants = new LinkedHashMap<>();

    /** A query's file and the choices of its slots. */
    private record Variant(String file, List<String> choices) {}

    CypherIndex(String table) {
        table.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t");
            if (line.startsWith("@")) {
                choices.put(cells[0].substring(1), CypherQuery.settings(cells[1]));
            } else {
                variants.put(
                        cells[0],
                        cells.length == 1
                                ? new Variant(cells[0], List.of())
                                : new Variant(cells[1], List.of(cells[2].split(" "))));
            }
        });
    }

    Set<String> names() {
        return variants.keySet();
    }

    Set<String> files() {
        return Set.copyOf(variants.values().stream().map(Variant::file).toList());
    }

    CypherQuery query(String name) {
        Variant variant = variants.get(name);
        if (variant == null) {
            throw new IllegalStateException("There is no query " + name + " in cypher/reads.tsv");
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (String choice : variant.choices()) {
            Map<String, String> values = choices.get(choice);
            if (values == null) {
                throw new IllegalStateException("The query " + name + " has the unknown choice " + choice);
            }
            slots.putAll(values);
        }
        return CypherQuery.expand(CypherFile.read(FOLDER + variant.file()), slots);
    }
}
