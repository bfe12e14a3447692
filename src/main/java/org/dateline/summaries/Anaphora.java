package org.dateline.summaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.BundledTable;
import org.dateline.model.EntityKind;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * The nouns that refer back with "the", and the nouns and acts that they may refer to, from
 * {@code summaries/antecedents.tsv}.
 */
final class Anaphora {

    private static final String NONE = "-";

    private final Map<String, List<String>> kin = new HashMap<>();
    private final Map<String, Deed> deeds = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();
    private final Map<String, Set<String>> pleas = new HashMap<>();
    private final Map<String, EntityKind> one = new HashMap<>();
    private final Map<String, EntityKind> several = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> sayings = new HashSet<>();
    private final Set<String> organs = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> between = new HashSet<>();
    private final Set<String> periods = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final Set<String> relative;
    private final List<List<String>> additives = new ArrayList<>();

    /**
     * A noun for the act of a verb.
     *
     * @param preposition the preposition between the noun and the verb's object
     * @param verbs the verbs' base forms
     */
    record Deed(String preposition, Set<String> verbs) {}

    Anaphora() {
        List<String> times = new ArrayList<>();
        for (List<String> row : BundledTable.rows("/summaries/antecedents.tsv")) {
            switch (row.getFirst()) {
                case "kin" -> kin(words(row.get(1)));
                case "deed" -> deeds.put(row.get(1), new Deed(row.get(2), Set.copyOf(words(row.get(3)))));
                case "saying" -> sayings.addAll(words(row.get(1)));
                case "done" -> done.addAll(words(row.get(1)));
                case "unit" -> units.addAll(words(row.get(1)));
                case "period" -> periods.addAll(words(row.get(1)));
                case "between" -> between.addAll(words(row.get(1)));
                case "organ" -> organs.addAll(words(row.get(1)));
                case "count" -> words(row.get(2)).forEach(w -> counts.put(w, Integer.parseInt(row.get(1))));
                case "plea" -> words(row.get(1)).forEach(n -> pleas.put(n, Set.copyOf(words(row.get(2)))));
                case "decision" -> decisions.put(row.get(1), row.get(2));
                case "body" -> {
                    EntityKind kind = EntityKind.valueOf(row.get(1));
                    words(row.get(2)).forEach(w -> one.put(w, kind));
                    words(row.get(3)).forEach(w -> several.put(w, kind));
                }
                case "relative" -> times.addAll(words(row.get(1)));
                case "additive" -> words(row.get(1)).forEach(word -> additives.add(List.of(word)));
                case "phrase" -> additives.add(words(row.get(1)));
                default -> throw new IllegalStateException(row.getFirst());
            }
        }
        one.remove(NONE);
        this.relative = Set.copyOf(times);
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" "));
    }

    private void kin(List<String> nouns) {
        for (String noun : nouns) {
            List<String> others = new ArrayList<>(kin.getOrDefault(noun, List.of()));
            nouns.stream().filter(n -> !n.equals(noun)).forEach(others::add);
            kin.put(noun, others);
        }
    }

    /** Returns other nouns for the same thing. */
    List<String> kin(String noun) {
        return kin.getOrDefault(noun, List.of());
    }

    @Nullable
    Deed deed(String noun) {
        return deeds.get(noun);
    }

    /** Returns the number that a word counts, if so many can be named; 0 for other words. */
    int count(Token token) {
        return counts.getOrDefault(token.lemma(), 0);
    }

    /** Whether a noun means something that was said. */
    boolean isSaying(String noun) {
        return sayings.contains(noun);
    }

    /** Whether a noun means an organ of a state. */
    boolean isOrgan(String noun) {
        return organs.contains(noun);
    }

    /** Whether a noun means something done, said or laid down. */
    boolean isDone(String noun) {
        return done.contains(noun);
    }

    /** Whether a noun says next to nothing unless other words tell which one is meant. */
    boolean isOpen(String noun) {
        return done.contains(noun) || decisions.containsKey(noun) || deeds.containsKey(noun) || pleas.containsKey(noun);
    }

    /** Whether a noun means something between two parties: "the quarrel". */
    boolean isBetween(String noun) {
        return between.contains(noun);
    }

    /** Whether a noun is a unit of time in the plural. */
    boolean isUnit(Token token) {
        return units.contains(token.form().toLowerCase(Locale.ROOT));
    }

    /** Whether a noun is a part of a day, or a longer time. */
    boolean isPeriod(Token token) {
        return periods.contains(token.lemma());
    }

    /** Returns the verbs of the request that a noun means. */
    Set<String> plea(String noun) {
        return pleas.getOrDefault(noun, Set.of());
    }

    /** Returns the noun to use before "to" and the decided act; null for other nouns. */
    @Nullable
    String decision(String noun) {
        return decisions.get(noun);
    }

    /**
     * Returns the kind of entity that a noun means.
     *
     * @param many whether it means several
     */
    @Nullable
    EntityKind kind(String noun, boolean many) {
        return many ? several.get(noun) : one.get(noun);
    }

    /** Whether a word gives a time relative to an earlier sentence. */
    boolean isRelative(Token token) {
        return relative.contains(token.lemma());
    }

    /** Returns words that only join a sentence to the one before. */
    List<List<String>> additives() {
        return additives;
    }
}
