package org.dateline.timeline;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns an analyst's words into a query of the full-text index: all words must stand there, quoted ones together. */
final class TextQuery {

    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|[\\p{L}\\p{N}]+");

    private TextQuery() {}

    /** Quotes every part, so that no character of it is an operator; a text without a word matches nothing. */
    static String of(String text) {
        String query = PART.matcher(text)
                .results()
                .map(m -> m.group(1) == null ? m.group() : m.group(1))
                .map(part -> "\"" + part.replace("\\", " ") + "\"")
                .collect(Collectors.joining(" AND "));
        return query.isEmpty() ? "\"\u0000\"" : query;
    }
}
