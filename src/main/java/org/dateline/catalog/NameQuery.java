package org.dateline.catalog;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A typed name as a query of the full-text index. Ranges and beginnings score what they are boosted with, however rare a
 * word is, so that scores tell what matched; a word with a typing error scores by its rarity, which is boosted away.
 *
 * @param query in Lucene's grammar
 * @param words how many words it has
 */
record NameQuery(String query, int words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Below four letters a typing error makes another word. */
    private static final int FUZZY_FROM = 4;

    /** What no name holds. */
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

    /** Once more for who has them all: two words that begin so are more than one that stands there. */
    private static String all(List<String> words) {
        return words.stream().map(word -> "+" + word).collect(Collectors.joining(" ", "(", ")^0.5"));
    }

    /** The words of Lucene's grammar are upper case, so that a lower-case word is never an operator. */
    private static String word(String word) {
        String exact = "([" + word + " TO " + word + "] " + word + "*^5";
        return exact + (word.length() < FUZZY_FROM ? ")" : " " + word + "~1^0.001)");
    }
}
