package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.AsOf;
import org.dateline.measures.Measure;
import org.dateline.measures.Measures;
import org.dateline.resolution.Resolver.Finding;
import org.dateline.scorecard.BCubed.Item;
import tools.jackson.databind.JsonNode;

/** Which claims tell of the same act, and which acts change the same measure, once all articles are in the graph. */
final class IdentityScore {

    private final Newsroom newsroom;
    private final Measures measures;
    private final Map<String, List<Finding>> left = new HashMap<>();
    private final Map<String, List<Item>> acts = new LinkedHashMap<>();
    private final Map<String, List<Item>> states = new LinkedHashMap<>();

    IdentityScore(Newsroom newsroom, Measures measures) {
        this.newsroom = newsroom;
        this.measures = measures;
    }

    /** Every second group of documents is one to tune on; all are in the graph, so that they can be mixed up. */
    List<Line> score(List<String> splits) {
        List<JsonNode> rows = Gold.lines("identity.jsonl");
        read(rows);
        List<String> groups =
                rows.stream().map(r -> Gold.text(r, "group")).distinct().toList();
        for (JsonNode row : rows) {
            add(row, groups.indexOf(Gold.text(row, "group")) % 2 == 0 ? "tune" : "final");
        }
        acts.keySet().retainAll(splits);
        List<Line> lines = new ArrayList<>();
        for (String split : acts.keySet()) {
            lines.add(BCubed.line("same act, B³", "claims, " + split, acts.get(split)));
            lines.add(BCubed.line("same act, B³", "claims found, " + split, found(acts.get(split))));
            lines.add(BCubed.line("same measure, B³", "claims, " + split, states.get(split)));
            lines.add(BCubed.line("same measure, B³", "claims found, " + split, found(states.get(split))));
        }
        return lines;
    }

    /** Takes each article once, in the order in which they came out. */
    private void read(List<JsonNode> rows) {
        newsroom.empty();
        newsroom.ahead(rows.stream().map(r -> Paper.of(r, Gold.text(r, "doc"))));
        rows.stream()
                .sorted(Comparator.comparing(r -> Gold.text(r, "published")))
                .forEach(r ->
                        left.computeIfAbsent(Gold.text(r, "doc"), d -> new ArrayList<>(newsroom.take(Paper.of(r, d)))));
    }

    private void add(JsonNode row, String split) {
        Optional<String> action = claim(row).map(newsroom::actionOf);
        String name = Gold.text(row, "id") + " " + Gold.text(row, "cue");
        acts.computeIfAbsent(split, s -> new ArrayList<>())
                .add(new Item(
                        name, Set.of(Gold.text(row, "act")), action.map(Set::of).orElse(Set.of())));
        Set<String> gold = measures(row);
        if (!gold.isEmpty()) {
            Set<String> ours = action.map(a -> measures(name, a)).orElse(Set.of());
            states.computeIfAbsent(split, s -> new ArrayList<>()).add(new Item(name, gold, ours));
        }
    }

    /** The claim whose words share some with the cue; another claim of the article has its own. */
    private Optional<Finding> claim(JsonNode row) {
        List<Finding> findings = left.getOrDefault(Gold.text(row, "doc"), List.of());
        var places = Occurrence.all(Gold.text(row, "cue"), Gold.text(row, "text"), 0);
        Optional<Finding> claim =
                findings.stream().filter(f -> Occurrence.overlaps(f, places)).findFirst();
        claim.ifPresent(findings::remove);
        return claim;
    }

    private static Set<String> measures(JsonNode row) {
        JsonNode value = row.get("measure");
        return value == null || value.isNull()
                ? Set.of()
                : value.isArray() ? new HashSet<>(Gold.texts(row, "measure")) : Set.of(value.asString());
    }

    /** An act without a measure is alone. */
    private Set<String> measures(String name, String action) {
        Set<String> ids = measures.ofActions(List.of(action), AsOf.NOW).getOrDefault(action, List.of()).stream()
                .map(Measure::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of("none of " + name) : ids;
    }

    private static List<Item> found(List<Item> items) {
        return items.stream().filter(Item::found).toList();
    }
}
