package org.dateline.graph;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns an analyst's words into a query of the full-text index: all words must stand there, quoted ones together. */
public final class TextQuery {

    /** Full stops and apostrophes within a word are the index's to understand: "U.S." and "don't" are one word there. */
    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|[^\\s\"]+");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** What the versions that hold now have as a word in the index; without a say in how well a version matches. */
    static final String LIVE = "live";

    private static final String ONLY_LIVE = " AND known:" + LIVE + "^0";

    private TextQuery() {}

    /** A query of acts; a text without a word matches nothing. */
    public static String of(String text, AsOf known) {
        return of(text, "text:") + (known.isNow() ? ONLY_LIVE : "");
    }

    /** A query of whatever the index holds. */
    public static String of(String text) {
        return of(text, "");
    }

    /** A query of acts that hold one of some words; none matches nothing. */
    public static String anyOf(Collection<String> words, AsOf known) {
        String query = words.stream()
                .filter(word -> WORD.matcher(word).matches())
                .map(word -> "text:" + '"' + word + '"')
                .collect(Collectors.joining(" OR ", "(", ")"));
        return (words.isEmpty() ? of("", "text:") : query) + (known.isNow() ? ONLY_LIVE : "");
    }

    /** Regular expressions for texts that are at hand, which must all match; a text without a word matches nothing. */
    public static List<String> patterns(String text) {
        List<String> patterns = parts(text).map(TextQuery::pattern).toList();
        return patterns.isEmpty() ? List.of("(?!)") : patterns;
    }

    /** The words one after the other, with something between that is neither a letter nor a digit. */
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

    /** Quotes every part, so that no character of it is an operator. */
    private static String of(String text, String field) {
        String query = parts(text)
                .map(part -> field + "\"" + part.replace("\\", " ") + "\"")
                .collect(Collectors.joining(" AND "));
        return query.isEmpty() ? field + "\"\u0000\"" : query;
    }

    /** The same on acts that begin in a stretch of days only. */
    public static String between(String query, long firstDay, long lastDay) {
        return "(" + query + ") AND when:[" + OrderKey.word(firstDay) + " TO " + OrderKey.word(lastDay) + "]";
    }
}
