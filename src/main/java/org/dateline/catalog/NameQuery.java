package org.dateline.catalog;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a typed name into a query of the full-text index: whole words first, then beginnings and one or two typing errors. */
final class NameQuery {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Below four letters a typing error makes another word. */
    private static final int FUZZY_FROM = 4;

    private NameQuery() {}

    static String of(String text) {
        String query = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(m -> word(m.group()))
                .collect(Collectors.joining(" "));
        return query.isEmpty() ? "\"\u0000\"" : query;
    }

    /** The words of Lucene's grammar are upper case, so that a lower-case word is never an operator. */
    private static String word(String word) {
        String exact = word + "^4 " + word + "*";
        return word.length() < FUZZY_FROM ? exact : exact + " " + word + "~1";
    }
}
