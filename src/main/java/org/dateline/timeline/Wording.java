package org.dateline.timeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the quotes of an act must say.
 *
 * @param texts words that stand there
 * @param noTexts words that do not
 */
record Wording(Set<String> texts, Set<String> noTexts) {

    /** Whatever they say. */
    static final Wording ANY = new Wording(Set.of(), Set.of());

    static Wording of(String text, boolean stands) {
        return stands ? new Wording(Set.of(text), Set.of()) : new Wording(Set.of(), Set.of(text));
    }

    Wording and(Wording other) {
        return new Wording(Sets.union(texts, other.texts), Sets.union(noTexts, other.noTexts));
    }

    boolean canBeMet() {
        return texts.stream().noneMatch(noTexts::contains);
    }

    /** The same without words that a seek has seen to. */
    Wording beside(@Nullable String text) {
        Set<String> words = new TreeSet<>(texts);
        words.removeIf(t -> t.equals(text));
        return new Wording(words, noTexts);
    }

    /** All words that some row has to be tested for. */
    Stream<String> all() {
        return Stream.concat(texts.stream(), noTexts.stream());
    }

    /** The texts as the queries take them. */
    Map<String, Object> toParameters(Function<String, ?> word) {
        return Map.of(
                "texts", texts.stream().map(word).toList(),
                "noTexts", noTexts.stream().map(word).toList());
    }
}
