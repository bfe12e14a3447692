package org.dateline.lookup;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A typed name as a query of the full-text index. Ranges and prefixes score their boost, however rare a word is, so
 * that scores show which part matched. A word with a typing error scores by its rarity, which a small boost suppresses.
 *
 * @param query the query, in Lucene's syntax
 * @param words the number of its words
 */
record NameQuery(String query, int words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** In a word of fewer than four letters, a typing error makes another word. */
    private static final int FUZZY_FROM = 4;

    /** Matches no name. */
    private static final NameQuery NOTHING = new NameQuery("\"\u0000\"", 1);

    static NameQuery of(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(NameQuery::word)
                .toList();
        String any = String.join(" ", words);
        return switch (words.size()) {
            case 0 -> NOTHING;
            case 1 -> new NameQuery(any, 1);
            default -> new NameQuery(any + " " + all(words), words.size());
        };
    }

    /** Returns a bonus for names with all words: two words that match as prefixes outrank one that matches exactly. */
    private static String all(List<String> words) {
        return words.stream().map(word -> "+" + word).collect(Collectors.joining(" ", "(", ")^0.5"));
    }

    /**
     * Returns the query for one word. Operators of Lucene's syntax are upper case, so a lower-case word is never one.
     */
    private static String word(String word) {
        String exact = "([" + word + " TO " + word + "] " + word + "*^5";
        return exact + (word.length() < FUZZY_FROM ? ")" : " " + word + "~1^0.001)");
    }
}
