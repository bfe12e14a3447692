package org.dateline.timeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.TransactionContext;

/** The index from which a timeline is read: the quietest entity, a set of entities, the words, or everything. */
enum Seek {
    ENTITY("of_entity"),
    ANY("of_any"),
    TEXT("by_text"),
    ALL("of_all");

    private static final String DEGREES = Cypher.load("read/degrees");

    private final String newest;
    private final String oldest;
    private final String histogram;
    private final String newestAsOf;
    private final String oldestAsOf;
    private final String histogramAsOf;

    Seek(String name) {
        this.newest = Cypher.load("read/timeline_" + name + "_newest");
        this.oldest = Cypher.load("read/timeline_" + name + "_oldest");
        this.histogram = Cypher.load("read/histogram_" + name);
        this.newestAsOf = Cypher.load("read/timeline_" + name + "_newest_as_of");
        this.oldestAsOf = Cypher.load("read/timeline_" + name + "_oldest_as_of");
        this.histogramAsOf = Cypher.load("read/histogram_" + name + "_as_of");
    }

    /** A chosen seek and what it needs to know. */
    record Chosen(Seek seek, Map<String, Object> parameters) {}

    static Chosen of(TransactionContext tx, TimelineFilter filter) {
        List<PartyGroup> single =
                filter.parties().stream().filter(g -> g.ids().size() == 1).toList();
        Map<String, Object> p = new HashMap<>();
        if (filter.text() != null) {
            p.put("text", TextQuery.of(filter.text()));
            return new Chosen(TEXT, p);
        }
        if (!single.isEmpty()) {
            p.put(
                    "entity",
                    quietest(tx, single.stream().map(g -> g.ids().getFirst()).toList()));
            return new Chosen(ENTITY, p);
        }
        if (!filter.parties().isEmpty()) {
            p.put("entities", smallest(filter.parties()));
            return new Chosen(ANY, p);
        }
        return new Chosen(ALL, p);
    }

    private static String quietest(TransactionContext tx, List<String> ids) {
        return ids.size() == 1
                ? ids.getFirst()
                : Database.rows(tx, DEGREES, Map.of("ids", ids)).stream()
                        .map(row -> row.get("id").asString())
                        .findFirst()
                        .orElse(ids.getFirst());
    }

    private static List<String> smallest(List<PartyGroup> groups) {
        return groups.stream()
                .map(g -> g.ids().stream().distinct().toList())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    String page(TimelineOrder order, AsOf known) {
        return order == TimelineOrder.NEWEST_FIRST
                ? known.isNow() ? newest : newestAsOf
                : known.isNow() ? oldest : oldestAsOf;
    }

    String histogram(AsOf known) {
        return known.isNow() ? histogram : histogramAsOf;
    }
}
