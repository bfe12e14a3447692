package org.dateline.reads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.reads.Served.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked of the graph: of its busiest entities, of a quiet one, of partners. */
final class Questions {

    private static final String PAGE = """
            query($filter: TimelineFilter, $first: Int, $after: String) {
              timeline(filter: $filter, first: $first, after: $after) {
                pageInfo { hasNextPage endCursor }
                edges { cursor node {
                  id type instrument direction stage summary storyCount date { earliest latest edtf basis }
                  parties { role text entity { id name } principal { id name } }
                  claims(first: 1) { edges { node { id quote start end reportedAt } } } } } } }""";
    private static final String SKIP =
            "query($filter: TimelineFilter, $first: Int, $after: String) { timeline(filter: $filter, first: $first,"
                    + " after: $after) { pageInfo { endCursor } } }";
    private static final String HISTOGRAM =
            "query($filter: TimelineFilter, $bucket: Bucket!, $by: GroupBy) { histogram(filter: $filter, bucket: $bucket,"
                    + " by: $by) { totalCount spanning buckets { start count groups { key count } } } }";
    private static final String ENTITIES =
            "query($search: String!) { entities(search: $search, first: 10) { edges { score node { id name kind } } } }";
    private static final String PATHS = """
            query($from: String!, $to: String!, $hops: Int, $window: DateWindow) {
              paths(from: $from, to: $to, maxHops: $hops, window: $window) { truncated reason
                paths { score hops { kind from { id name } to { id name }
                  actions { id summary date { earliest } claims(first: 1) { edges { node { quote } } } } } } } }""";

    private static final String MEASURES = """
            query($targets: [String!], $on: Date!, $asOf: AsOf) {
              measures(targets: $targets, on: $on, asOf: $asOf, includeCoded: true, first: 50) {
                pageInfo { hasNextPage endCursor }
                edges { node { id name stage certainty imposer { id name } target { id name } since { edtf } until { edtf } } } } }""";

    /** The most a page may hold. */
    private static final int LEAP = 500;

    private final Served served;
    private final List<String> busiest;

    Questions(Served served) {
        this.served = served;
        this.busiest =
                names("MATCH ()-[r:INVOLVED_IN]->() RETURN r.entity AS x, count(*) AS n ORDER BY n DESC LIMIT 10");
    }

    private List<String> names(String cypher) {
        return served.look(cypher).stream()
                .map(row -> String.valueOf(row.get("x")))
                .toList();
    }

    String busy() {
        return busiest.getFirst();
    }

    String quiet() {
        return names("MATCH ()-[r:INVOLVED_IN]->() WITH r.entity AS x, count(*) AS n WHERE n >= 51 AND n < 65"
                        + " RETURN x ORDER BY n, x LIMIT 1")
                .getFirst();
    }

    Question page(Map<String, Object> filter) {
        return page(filter, 50, null);
    }

    Question page(Map<String, Object> filter, int size, @Nullable String after) {
        return new Question(PAGE, variables(filter, size, after));
    }

    private static Map<String, Object> variables(Map<String, Object> filter, int size, @Nullable String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("filter", filter, "first", size));
        if (after != null) {
            variables.put("after", after);
        }
        return variables;
    }

    /** The page of an entity behind so many acts. */
    Question deep(Map<String, Object> filter, int size, int behind) {
        String cursor = null;
        for (int done = 0; done < behind; done += LEAP) {
            int leap = Math.min(LEAP, behind - done);
            JsonNode page = served.ask(new Question(SKIP, variables(filter, leap, cursor)));
            cursor = page.at("/timeline/pageInfo/endCursor").asString();
        }
        return page(filter, size, cursor);
    }

    /** The busiest and who acts with it most. */
    Question pair() {
        String partner = names("MATCH ()-[r:ACTS_ON]->() WHERE r.from = '" + busy() + "' AND r.to IS NOT NULL"
                        + " RETURN r.to AS x, count(*) AS n ORDER BY n DESC, x LIMIT 1")
                .getFirst();
        return page(Map.of("involving", List.of(busy(), partner)));
    }

    /** A type of the busiest's acts with the stage that the fewest of them have, but a page of it. */
    Question rareStage() {
        Map<String, Object> rare = served.look("MATCH ()-[r:INVOLVED_IN]->() WHERE r.entity = '" + busy()
                        + "' AND r.stage IS NOT NULL WITH r.type AS type, r.stage AS stage, count(*) AS n WHERE n > 50"
                        + " RETURN type, stage, n ORDER BY n LIMIT 1")
                .getFirst();
        return page(Map.of(
                "involving", List.of(busy()),
                "types", List.of(rare.get("type")),
                "stages", List.of(rare.get("stage"))));
    }

    Question anyOfTen() {
        return page(Map.of("anyOf", busiest));
    }

    Question histogram(String bucket, @Nullable String by) {
        Map<String, Object> variables =
                new HashMap<>(Map.of("filter", Map.of("involving", List.of(busy())), "bucket", bucket));
        if (by != null) {
            variables.put("by", by);
        }
        return new Question(HISTOGRAM, variables);
    }

    Question entity(String name) {
        return new Question(ENTITIES, Map.of("search", name));
    }

    /** Between the two busiest. */
    Question paths(int hops, String from, String to) {
        return new Question(
                PATHS,
                Map.of("from", busy(), "to", busiest.get(1), "hops", hops, "window", Map.of("from", from, "to", to)));
    }

    /** On whom the most measures are. */
    String restricted() {
        return names(
                        "MATCH (m:Measure) WHERE m.target IS NOT NULL RETURN m.target AS x, count(*) AS n ORDER BY n DESC, x LIMIT 1")
                .getFirst();
    }

    Question measures(String target, String on, @Nullable String reported) {
        Map<String, Object> variables = new HashMap<>(Map.of("targets", List.of(target), "on", on));
        if (reported != null) {
            variables.put("asOf", Map.of("reported", reported));
        }
        return new Question(MEASURES, variables);
    }

    int actsOfBusiest() {
        return served.ask(histogram("YEAR", null)).at("/histogram/totalCount").asInt();
    }
}
