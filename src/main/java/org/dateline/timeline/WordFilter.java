package org.dateline.timeline;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the words of an act's quotes.
 *
 * @param texts words that must occur
 * @param noTexts words that must not occur
 */
record WordFilter(Set<String> texts, Set<String> noTexts) {

    /** The condition that every act meets. */
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

    /** Returns this condition without the words that a seek already guarantees. */
    WordFilter beside(@Nullable String text) {
        Set<String> words = new TreeSet<>(texts);
        words.removeIf(t -> t.equals(text));
        return new WordFilter(words, noTexts);
    }

    /** Returns all words that rows have to be tested for. */
    Stream<String> all() {
        return Stream.concat(texts.stream(), noTexts.stream());
    }

    /** Returns the texts as parameters of queries. */
    Map<String, Object> toParameters(Function<String, ?> word) {
        return Map.of(
                "texts", texts.stream().map(word).toList(),
                "noTexts", noTexts.stream().map(word).toList());
    }
}
