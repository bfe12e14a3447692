package org.dateline.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dateline.graph.Database;
import org.neo4j.driver.Record;

/**
 * What a store holds: nodes by label, relationships by type, and the entries of each index. A range index has an entry for what has
 * all of its properties, a full-text or vector index for what has one of them.
 *
 * @param nodes how many have a label
 * @param relationships how many have a type
 * @param entries how many entries an index has, by its name
 * @param onRows the names of the indexes on the rows of acts
 */
record StoreCounts(
        Map<String, Long> nodes, Map<String, Long> relationships, Map<String, Long> entries, List<String> onRows) {

    private static final String ROWS = "INVOLVED_IN";

    static StoreCounts of(Database database) {
        List<Record> indexes = database.read(
                "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN * ORDER BY name",
                Map.of());
        return new StoreCounts(
                counted(database, "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS many"),
                counted(database, "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS many"),
                indexes.stream()
                        .collect(Collectors.toMap(
                                index -> index.get("name").asString(),
                                index -> entries(database, index),
                                Long::sum,
                                TreeMap::new)),
                indexes.stream()
                        .filter(index -> index.get("labelsOrTypes").asList().contains(ROWS))
                        .map(index -> index.get("name").asString())
                        .toList());
    }

    private static Map<String, Long> counted(Database database, String cypher) {
        return database.read(cypher, Map.of()).stream()
                .collect(Collectors.toMap(
                        row -> row.get("name").asString(),
                        row -> row.get("many").asLong(),
                        Long::sum,
                        TreeMap::new));
    }

    private static long entries(Database database, Record index) {
        String kinds = String.join("|", index.get("labelsOrTypes").asList(kind -> kind.asString()));
        String one =
                index.get("entityType").asString().equals("NODE") ? "(x:" + kinds + ")" : "()-[x:" + kinds + "]->()";
        String test = index.get("properties").asList(p -> "x.`" + p.asString() + "` IS NOT NULL").stream()
                .collect(Collectors.joining(index.get("type").asString().equals("RANGE") ? " AND " : " OR "));
        return database.read("MATCH " + one + " WHERE " + test + " RETURN count(x) AS many", Map.of())
                .getFirst()
                .get("many")
                .asLong();
    }

    /** What came to the store since others were counted. */
    StoreCounts since(StoreCounts before) {
        return new StoreCounts(
                since(nodes, before.nodes),
                since(relationships, before.relationships),
                since(entries, before.entries),
                onRows);
    }

    private static Map<String, Long> since(Map<String, Long> now, Map<String, Long> before) {
        BiFunction<String, Long, Long> more = (name, many) -> many - before.getOrDefault(name, 0L);
        Map<String, Long> since = new TreeMap<>(now);
        since.replaceAll(more);
        since.values().removeIf(many -> many == 0);
        return since;
    }

    long articles() {
        return nodes.getOrDefault("Article", 0L);
    }

    long acts() {
        return nodes.getOrDefault("PolicyAction", 0L);
    }

    long rows() {
        return relationships.getOrDefault(ROWS, 0L);
    }

    /** What one article of them adds, as tables of Markdown. */
    String perArticle() {
        long onRows = this.onRows.stream()
                .mapToLong(index -> entries.getOrDefault(index, 0L))
                .sum();
        return "Written per article of the samples (%,d articles, %,d acts, %,d rows):%n%s%s%s%s"
                .formatted(
                        articles(),
                        acts(),
                        rows(),
                        table("node", nodes),
                        table("relationship", relationships),
                        table("index entry", entries),
                        "%.1f rows, %d indexes on them, %.1f of their entries%n"
                                .formatted(each(rows()), this.onRows.size(), each(onRows)));
    }

    private String table(String kind, Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(count -> "| %s | %.2f |%n".formatted(count.getKey(), each(count.getValue())))
                .collect(Collectors.joining(
                        "",
                        "| %s | per article |%n|---|---|%n".formatted(kind),
                        "| all | %.2f |%n%n".formatted(each(all))));
    }

    private double each(long many) {
        return (double) many / articles();
    }
}
