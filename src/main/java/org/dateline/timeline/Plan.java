package org.dateline.timeline;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * The plan by which the acts of a filter are read: the index to seek in, and the tests on each row.
 *
 * @param seek the index
 * @param parameters the parameters of the seek and of the tests
 * @param range the days to seek in
 * @param text the words to seek by; null unless the seek is by text
 */
record Plan(
        Seek seek,
        Map<String, @Nullable Object> parameters,
        KeyRange range,
        @Nullable String text) {

    private static final String DEGREES = Cypher.load("read/degrees");

    /** With more seeks, scanning everything in the order of dates is no slower. */
    private static final int MOST_SEEKS = 100;

    /** With few types, one seek for each type is faster than one seek that tests types. */
    private static final int FEW_TYPES = 4;

    static Plan of(TransactionContext tx, List<Conjunction> alternatives, Denied denied, AsOf known) {
        KeyRange range = KeyRange.of(alternatives);
        Set<String> texts = common(alternatives.stream().map(Conjunction::texts));
        if (!texts.isEmpty()) {
            String text = texts.iterator().next();
            return new Plan(Seek.TEXT, tests(tx, alternatives, denied, g -> false, text, known), range, text);
        }
        Set<String> everywhere = common(alternatives.stream().map(Plan::single));
        if (!everywhere.isEmpty()) {
            return ofEntity(tx, alternatives, denied, range, quietest(tx, List.copyOf(everywhere)), known);
        }
        Set<String> any = anyOf(alternatives);
        Map<String, @Nullable Object> p = tests(tx, alternatives, denied, g -> false, null, known);
        if (any.isEmpty()) {
            return new Plan(Seek.ALL, p, range, null);
        }
        p.put("entities", List.copyOf(any));
        return new Plan(Seek.ANY, p, range, null);
    }

    /** Returns a plan that reads an entity's acts, even if the alternatives would allow another index. */
    static Plan ofEntity(
            TransactionContext tx, List<Conjunction> alternatives, Denied denied, String entity, AsOf known) {
        return ofEntity(tx, alternatives, denied, KeyRange.of(alternatives), entity, known);
    }

    private static Plan ofEntity(
            TransactionContext tx,
            List<Conjunction> alternatives,
            Denied denied,
            KeyRange range,
            String entity,
            AsOf known) {
        Predicate<PartyGroup> seen = g -> g.takesAnyPart() && g.ids().equals(List.of(entity));
        Map<String, @Nullable Object> p = tests(tx, alternatives, denied, seen, null, known);
        p.put("entity", entity);
        Set<String> types = types(alternatives);
        if (!known.isNow() || range.hasWide() || types.isEmpty() || types.size() > FEW_TYPES) {
            return new Plan(Seek.ENTITY, p, range, null);
        }
        p.put("seekTypes", List.copyOf(types));
        return new Plan(Seek.ENTITY_BY_TYPE, p, range, null);
    }

    /** Returns the types that all alternatives together allow; empty if one of them allows any type. */
    private static Set<String> types(List<Conjunction> alternatives) {
        Set<String> types = new LinkedHashSet<>();
        for (Conjunction c : alternatives) {
            Set<String> some = c.facets().get(Facet.TYPES);
            if (some == null) {
                return Set.of();
            }
            types.addAll(some);
        }
        return types;
    }

    private static Map<String, @Nullable Object> tests(
            TransactionContext tx,
            List<Conjunction> alternatives,
            Denied denied,
            Predicate<PartyGroup> seen,
            @Nullable String text,
            AsOf known) {
        boolean keyed = alternatives.size() == 1 && isKeyed(alternatives.getFirst());
        List<Conjunction> left = alternatives.stream()
                .map(c -> c.beside(seen, d -> !keyed || !d.inside(), text))
                .toList();
        List<String> texts =
                left.stream().flatMap(Conjunction::allTexts).distinct().toList();
        Map<String, @Nullable Object> p = new HashMap<>(denied.parameters());
        p.put(
                "dnf",
                left.contains(Conjunction.ALWAYS)
                        ? null
                        : left.stream()
                                .map(c -> c.toParameters(t -> Conjunction.mark(texts, t)))
                                .toList());
        p.put("matched", Matches.of(tx, texts, known));
        return p;
    }

    /** Tells whether the range of keys contains exactly the acts in the windows. */
    private static boolean isKeyed(Conjunction conjunction) {
        List<Days> inside = conjunction.days().stream().filter(Days::inside).toList();
        return inside.size() == 1 && inside.getFirst().certainty() == Certainty.POSSIBLY;
    }

    private static Set<String> single(Conjunction conjunction) {
        Set<String> ids = new LinkedHashSet<>();
        conjunction.parties().stream()
                .filter(g -> g.ids().size() == 1)
                .forEach(g -> ids.add(g.ids().getFirst()));
        return ids;
    }

    private static Set<String> anyOf(List<Conjunction> alternatives) {
        Set<String> all = new LinkedHashSet<>();
        for (Conjunction c : alternatives) {
            List<String> fewest = c.parties().stream()
                    .map(PartyGroup::ids)
                    .min(java.util.Comparator.comparingInt(List::size))
                    .orElse(List.of());
            if (fewest.isEmpty()) {
                return Set.of();
            }
            all.addAll(fewest);
        }
        return all.size() > MOST_SEEKS ? Set.of() : all;
    }

    private static Set<String> common(Stream<Set<String>> sets) {
        return sets.reduce((one, other) -> {
                    Set<String> both = new LinkedHashSet<>(one);
                    both.retainAll(other);
                    return both;
                })
                .orElse(Set.of());
    }

    private static String quietest(TransactionContext tx, List<String> ids) {
        return ids.size() == 1
                ? ids.getFirst()
                : Database.rows(tx, DEGREES, Map.of("ids", ids)).stream()
                        .map(row -> row.get("id").asString())
                        .findFirst()
                        .orElse(ids.getFirst());
    }

    /**
     * Whether rows are tested, so that a page may scan more rows than it returns. Excluding acts that all claims deny
     * does not count, since they are few.
     */
    boolean isTested() {
        return parameters.get("dnf") != null || wants(Denied.ONLY);
    }

    /** Whether the plan treats acts that all claims deny in a given way. */
    boolean wants(Denied which) {
        return parameters.entrySet().containsAll(which.parameters().entrySet());
    }
}
