package org.dateline.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headline in a text without a separate one: a first line that stands apart and is not a sentence. */
final class OpeningLine {

    /**
     * Longest headline in characters. Official titles have 200 and more; longer lines are paragraphs without a full
     * stop.
     */
    private static final int LONGEST = 300;

    /** Fewest words. One or two name a section or a place. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern SENTENCE_END = Pattern.compile("[.:;,]\\W*$");

    private OpeningLine() {}

    static @Nullable String headline(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return lines.size() == 2 && isHeadline(lines.getFirst()) ? lines.getFirst() : null;
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST
                && SPACES.split(line).length >= FEWEST_WORDS
                && !SENTENCE_END.matcher(line).find();
    }
}
