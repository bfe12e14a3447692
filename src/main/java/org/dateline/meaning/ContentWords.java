package org.dateline.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.BundledTable;

/**
 * The content words of a search, each in the singular and the plural.
 *
 * @param forms the forms of each word
 */
record ContentWords(List<Set<String>> forms) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> FUNCTION_WORDS = Set.copyOf(BundledTable.lines("/meaning/function_words.txt"));

    static ContentWords of(String text) {
        return new ContentWords(in(text.toLowerCase(Locale.ROOT))
                .distinct()
                .map(ContentWords::numbers)
                .toList());
    }

    /** Returns the content words of a text as they are written, in their order. */
    static Stream<String> in(String text) {
        return words(text).filter(word -> word.length() > 1 && !FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    /** Returns both numbers of a word: "control" and "controls", "company" and "companies". */
    private static Set<String> numbers(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        if (word.endsWith("ies")) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        } else if (word.endsWith("s") && word.length() > 3) {
            forms.add(word.substring(0, word.length() - 1));
        } else {
            forms.add(word + "s");
            if (word.endsWith("y")) {
                forms.add(word.substring(0, word.length() - 1) + "ies");
            }
        }
        return forms;
    }

    Set<String> all() {
        return forms.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the share of the words that a text contains, 0 to 1. */
    double shareIn(String text) {
        Set<String> held = words(text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        long found = forms.stream()
                .filter(word -> word.stream().anyMatch(held::contains))
                .count();
        return forms.isEmpty() ? 0 : (double) found / forms.size();
    }
}
