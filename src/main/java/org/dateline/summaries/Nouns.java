package org.dateline.summaries;

import java.util.List;

/** The number of noun phrases. */
final class Nouns {

    private final ClosedClasses words;

    Nouns(ClosedClasses words) {
        this.words = words;
    }

    /** Whether a phrase without article takes a plural verb, by the noun before its first preposition. */
    boolean isPlural(String phrase) {
        String head = phrase;
        for (String word : phrase.split(" ")) {
            if (words.is("preposition", word)) {
                break;
            }
            head = word;
        }
        return head.endsWith("s") && !head.endsWith("ss");
    }

    static String joined(List<String> first, String last) {
        return String.join(", ", first) + AND + last;
    }

    private static final String AND = " and ";
}
