package org.dateline.extraction;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the time of a thing that is planned from that of what is done to it: "called off talks scheduled for September". */
final class PlannedTimes {

    /** Up to three small words stand before the time: "scheduled to begin in". */
    private static final Pattern WORDS = Pattern.compile(PhraseTable.read("planned").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?i)(?<!\\p{L})(?:", ")(?-i:\\s+\\p{Ll}+){0,3}\\s*$")));

    private PlannedTimes() {}

    /** Whether a time behind these words is that of something planned. */
    static boolean follow(String words) {
        return WORDS.matcher(words).find();
    }
}
