package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Span;

/** Splits text into words as people count them: "U.S.", "Comac's" as "Comac" and "'s", "48,000", "air-to-air". */
final class WordTokenizer {

    private static final Pattern WORD = Pattern.compile("""
            (?x)
            (?:\\p{L}\\.){2,}                                   # U.S.
            | ['’](?:s|S|re|ve|ll|d|m)(?![\\p{L}\\p{N}])        # 's
            | \\p{N}+(?:[.,:/]\\p{N}+)*(?:[-‑]\\p{L}+)*         # 48,000, 25-percent
            | [\\p{L}\\p{M}\\p{N}]+(?:[-‑&./_@](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+|['’](?!(?:s|S|re|ve|ll|d|m)(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}\\p{N}]+)*
            | \\S                                               # a mark
            """);

    private WordTokenizer() {}

    /** Returns the places of the words of a text. */
    static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        Matcher next = WORD.matcher(text);
        while (next.find()) {
            words.add(new Span(next.start(), next.end()));
        }
        return words;
    }
}
