package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns an analyst's words into a query of the full-text index. All words must occur, quoted ones together. */
public final class TextQuery {

    /** Full stops and apostrophes within a word are left to the index, for which "U.S." and "don't" are one word. */
    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|[^\\s\"]+");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** The word that marks versions that hold now. It does not affect the score of a match. */
    static final String LIVE = "live";

    private static final String ONLY_LIVE = " AND known:" + LIVE + "^0";

    private TextQuery() {}

    /** Returns a query of acts. A text without a word matches nothing. */
    public static String of(String text, AsOf known) {
        return of(text, "text:") + (known.isNow() ? ONLY_LIVE : "");
    }

    /** Returns a query that searches all properties of an index. A text without a word matches nothing. */
    public static String of(String text) {
        return of(text, "");
    }

    /** Returns a query of acts that contain at least one of some words. An empty collection matches nothing. */
    public static String anyOf(Collection<String> words, AsOf known) {
        String query = words.stream()
                .filter(word -> WORD.matcher(word).matches())
                .map(word -> "text:" + '"' + word + '"')
                .collect(Collectors.joining(" OR ", "(", ")"));
        return (words.isEmpty() ? of("", "text:") : query) + (known.isNow() ? ONLY_LIVE : "");
    }

    /** Returns regular expressions that a text must all match. A text without a word gives one that matches nothing. */
    public static List<String> patterns(String text) {
        List<String> patterns = parts(text).map(TextQuery::pattern).toList();
        return patterns.isEmpty() ? List.of("(?!)") : patterns;
    }

    /** Returns a pattern of the words in order, separated by characters that are neither letters nor digits. */
    private static String pattern(String part) {
        String words = WORD.matcher(part)
                .results()
                .map(m -> Pattern.quote(m.group()))
                .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
        return "(?isu).*(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}]).*";
    }

    private static Stream<String> parts(String text) {
        return PART.matcher(text)
                .results()
                .map(m -> m.group(1) == null ? m.group() : m.group(1))
                .filter(part -> LETTER.matcher(part).find());
    }

    /** Returns a query in which every part is quoted, so that no character of it is an operator. */
    private static String of(String text, String field) {
        String query = parts(text)
                .map(part -> field + "\"" + part.replace("\\", " ") + "\"")
                .collect(Collectors.joining(" AND "));
        return query.isEmpty() ? field + "\"\u0000\"" : query;
    }

    /** Returns the query limited to acts that begin in a range of days. */
    public static String between(String query, long firstDay, long lastDay) {
        return "(" + query + ") AND when:[" + OrderKey.word(firstDay) + " TO " + OrderKey.word(lastDay) + "]";
    }
}
