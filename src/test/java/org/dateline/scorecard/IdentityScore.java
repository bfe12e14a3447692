package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.measures.Measure;
import org.dateline.measures.Measures;
import org.dateline.resolution.Resolver.Finding;
import org.dateline.scorecard.BCubed.Item;
import tools.jackson.databind.JsonNode;

/**
 * Which claims tell of the same act, and which acts change the same measure, once all articles are in the graph.
 *
 * <p>Claims of articles that were written for Dateline are scored once more by themselves.
 */
final class IdentityScore {

    private final Newsroom newsroom;
    private final Measures measures;
    private final Map<String, List<Finding>> left = new HashMap<>();
    private final Map<String, List<Item>> acts = new HashMap<>();
    private final Map<String, List<Item>> states = new HashMap<>();

    IdentityScore(Newsroom newsroom, Measures measures) {
        this.newsroom = newsroom;
        this.measures = measures;
    }

    /** Every second group of documents is one to tune on; all are in the graph, so that they can be mixed up. */
    List<Line> score(List<String> splits) {
        List<JsonNode> labels = Gold.labels("identity.jsonl");
        Set<String> borrowed = labels.stream()
                .filter(BorrowedTexts::isReferring)
                .map(r -> Gold.text(r, "id"))
                .collect(Collectors.toSet());
        List<String> groups =
                labels.stream().map(r -> Gold.text(r, "group")).distinct().toList();
        List<JsonNode> rows = Gold.atHand(labels);
        read(rows);
        for (JsonNode row : rows) {
            Told told = told(row);
            String split = groups.indexOf(Gold.text(row, "group")) % 2 == 0 ? "tune" : "final";
            if (rows.size() == labels.size()) {
                add("claims", split, told);
            }
            if (!borrowed.contains(Gold.text(row, "id"))) {
                add("written claims", split, told);
            }
        }
        return Stream.of("claims", "written claims")
                .flatMap(data -> splits.stream().flatMap(split -> lines(data, split).stream()))
                .toList();
    }

    private List<Line> lines(String data, String split) {
        List<Item> ofActs = acts.getOrDefault(data + ", " + split, List.of());
        List<Item> ofStates = states.getOrDefault(data + ", " + split, List.of());
        return List.of(
                BCubed.line("same act, B³", data + ", " + split, ofActs),
                BCubed.line("same act, B³", data + " found, " + split, found(ofActs)),
                BCubed.line("same measure, B³", data + ", " + split, ofStates),
                BCubed.line("same measure, B³", data + " found, " + split, found(ofStates)));
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

    /** A claim as an item of the acts, and of the measures if it is about one. */
    private record Told(Item act, Optional<Item> measure) {}

    private Told told(JsonNode row) {
        Optional<String> action = claim(row).map(newsroom::actionOf);
        String name = Gold.text(row, "id") + " " + Gold.text(row, "cue");
        Item act = new Item(
                name, Set.of(Gold.text(row, "act")), action.map(Set::of).orElse(Set.of()));
        Set<String> gold = measures(row);
        if (gold.isEmpty()) {
            return new Told(act, Optional.empty());
        }
        Set<String> ours = action.map(a -> measures(name, a)).orElse(Set.of());
        return new Told(act, Optional.of(new Item(name, gold, ours)));
    }

    private void add(String data, String split, Told told) {
        String key = data + ", " + split;
        acts.computeIfAbsent(key, k -> new ArrayList<>()).add(told.act());
        told.measure()
                .ifPresent(measure ->
                        states.computeIfAbsent(key, k -> new ArrayList<>()).add(measure));
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
