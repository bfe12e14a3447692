package org.dateline.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.graph.Database;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * All that was read from articles, without the instants at which it was recorded: nodes and relationships as lines, by their kind. A line
 * comes as often as there are such nodes or relationships. The second part names acts by their claims and stories by their articles, whoever founded them.
 */
record WholeGraph(SortedMap<String, List<String>> lines, Set<String> acts, Set<String> stories) {

    private static final List<String> NODES =
            List.of("Article", "Claim", "PolicyAction", "ActionVersion", "Measure", "Story", "Source");
    private static final List<String> RELATIONSHIPS = List.of(
            "MADE_IN",
            "SUPPORTS",
            "TELLS",
            "PUBLISHED_BY",
            "HAS_VERSION",
            "CHANGES",
            "INVOLVED_IN",
            "ACTS_ON",
            "MENTIONED_IN");

    static WholeGraph of(Database database) {
        SortedMap<String, List<String>> lines = new TreeMap<>();
        for (String label : NODES) {
            lines.put(label, lines(database, "MATCH (n:" + label + ") RETURN n.id AS a, '' AS b, properties(n) AS p"));
        }
        for (String type : RELATIONSHIPS) {
            lines.put(
                    type,
                    lines(database, "MATCH (x)-[n:" + type + "]->(y) RETURN x.id AS a, y.id AS b, properties(n) AS p"));
        }
        return new WholeGraph(
                lines,
                groups(
                        database,
                        "MATCH (n:PolicyAction)<-[r:SUPPORTS]-(x:Claim) WHERE r.recordedTo = 9223372036854775807"),
                groups(database, "MATCH (n:Story)<-[:TELLS]-(x:Article)"));
    }

    private static List<String> lines(Database database, String query) {
        return database.read(query, Map.of()).stream()
                .map(WholeGraph::line)
                .sorted()
                .toList();
    }

    private static String line(Record row) {
        SortedMap<String, Object> properties = new TreeMap<>(row.get("p").asMap(Value::asObject));
        properties.keySet().removeIf(name -> name.startsWith("recorded"));
        return row.get("a").asString() + " " + row.get("b").asString() + " " + properties;
    }

    private static Set<String> groups(Database database, String match) {
        return database
                .read(match + " WITH n, x.id AS x ORDER BY x RETURN n.id AS n, collect(x) AS xs", Map.of())
                .stream()
                .map(row -> String.join(" ", row.get("xs").asList(Value::asString)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many nodes and relationships of each kind there are. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach((kind, all) -> counts.put(kind, all.size()));
        return counts;
    }

    /** What is in one of two graphs only, some of each kind; empty when they are equal. */
    List<String> differences(WholeGraph other) {
        List<String> all = new ArrayList<>();
        lines.forEach((kind, own) -> {
            List<String> others = other.lines().getOrDefault(kind, List.of());
            all.addAll(only("only here: " + kind, own, others));
            all.addAll(only("only there: " + kind, others, own));
        });
        return all;
    }

    /** Tells of the lines that one has and the other has not, or has less often. */
    private static List<String> only(String what, List<String> one, List<String> other) {
        Map<String, Long> left = other.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting()));
        List<String> only = one.stream()
                .filter(line -> left.merge(line, -1L, Long::sum) < 0)
                .toList();
        return only.isEmpty()
                ? List.of()
                : List.of(what + ", " + only.size() + " of " + one.size() + ", such as "
                        + only.stream().limit(3).collect(Collectors.joining("\n    ", "\n    ", "")));
    }

    /** The relationships that are there twice, with the instants at which they were recorded; empty where there are none. */
    static List<String> twice(Database database) {
        return database
                .read(
                        "MATCH (x)-[r]->(y) WITH x, y, type(r) AS type, properties(r) AS p, count(*) AS n WHERE n > 1"
                                + " RETURN type + ' ' + n + ': ' + coalesce(x.id, '') + ' ' + coalesce(y.id, '') AS line ORDER BY line",
                        Map.of())
                .stream()
                .map(row -> row.get("line").asString())
                .toList();
    }

    /** How much the order of the articles decided: the acts and stories that hold other claims and articles in the other graph. */
    String orderMatters(WholeGraph arrived) {
        return "acts with other claims: " + count(acts, arrived.acts) + " of " + acts.size()
                + ", stories with other articles: " + count(stories, arrived.stories) + " of " + stories.size();
    }

    private static long count(Set<String> one, Set<String> other) {
        return one.stream().filter(line -> !other.contains(line)).count();
    }
}
