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
record WordFilter(Set<String> texts, Set<String> noTexts) {

    /** Whatever they say. */
    static final WordFilter ANY = new WordFilter(Set.of(), Set.of());

    static WordFilter of(String text, boolean stands) {
        return stands ? new WordFilter(Set.of(text), Set.of()) : new WordFilter(Set.of(), Set.of(text));
    }

    WordFilter and(WordFilter other) {
        return new WordFilter(Sets.union(texts, other.texts), Sets.union(noTexts, other.noTexts));
    }

    boolean canBeMet() {
        return texts.stream().noneMatch(noTexts::contains);
    }

    /** The same without words that a seek has seen to. */
    WordFilter beside(@Nullable String text) {
        Set<String> words = new TreeSet<>(texts);
        words.removeIf(t -> t.equals(text));
        return new WordFilter(words, noTexts);
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
