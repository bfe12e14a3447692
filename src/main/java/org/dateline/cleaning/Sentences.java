package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;
import org.dateline.model.ReportDateline;
import org.dateline.model.Sentence;
import org.dateline.model.Span;

/** Splits a text into lines and the lines into sentences, with their offsets. */
final class Sentences {

    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");
    private static final Pattern FINAL_STOP = Pattern.compile("[.!?:;…][\"'”’)\\]]*$");

    /** Visible characters, without control marks and the replacement for undecodable letters. */
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\ufffd]]");

    /** The greatest number of words in a headline, which is a line without a final stop. */
    private static final int HEADLINE_WORDS = 25;

    /** The same for a line in capitals. */
    private static final int TITLE_WORDS = 70;

    /** The share of long words with an initial capital from which on a line is in capitals. */
    private static final double CAPITALS = 0.8;

    private static final Pattern LONG_WORD = Pattern.compile("\\b\\p{L}{5,}");

    /** Returns the non-blank lines without leading and trailing spaces. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            Span line = trimmed(text, matcher.start(), matcher.end());
            if (line.start() < line.end()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }

    /**
     * Returns the sentences of one line. If another report was joined to the line, its sentences begin after its
     * dateline.
     */
    List<Sentence> of(String text, Span line, int paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        Span rest = WireSlug.leftOut(text, ListMark.leftOut(text, line));
        for (int report = ReportDateline.inside(text, rest); report >= 0; report = ReportDateline.inside(text, rest)) {
            Checkpoint.pass();
            sentences.addAll(
                    ofReport(text, ReportDateline.leftOut(text, trimmed(text, rest.start(), report)), paragraph));
            rest = ReportDateline.leftOut(text, new Span(report, line.end()));
        }
        sentences.addAll(ofReport(text, ReportDateline.leftOut(text, rest), paragraph));
        return sentences;
    }

    private List<Sentence> ofReport(String text, Span line, int paragraph) {
        String words = line.of(text);
        List<Sentence> sentences = new ArrayList<>();
        List<Span> parts = words.isEmpty() ? List.of() : Stops.of(words);
        boolean headline = parts.size() == 1 && isHeadline(words);
        if (headline && !isInCapitals(words)) {
            parts = Stops.ofHeadline(words);
        }
        for (Span part : parts) {
            Span span = seen(text, new Span(line.start() + part.start(), line.start() + part.end()));
            if (span.start() < span.end()) {
                sentences.add(new Sentence(span, span.of(text), paragraph, headline));
            }
        }
        return sentences;
    }

    /** Returns a span from its first visible character to the last one. */
    private static Span seen(String text, Span span) {
        Matcher matcher = SEEN.matcher(text).region(span.start(), span.end());
        int start = span.end();
        int end = span.end();
        while (matcher.find()) {
            start = Math.min(start, matcher.start());
            end = matcher.end();
        }
        return new Span(start, end);
    }

    private static boolean isHeadline(String line) {
        int longest = isInCapitals(line) ? TITLE_WORDS : HEADLINE_WORDS;
        return !FINAL_STOP.matcher(line).find() && line.split("\\s+").length <= longest;
    }

    /** Whether most long words are capitalised. Titles of notices are, and may name a dozen countries. */
    private static boolean isInCapitals(String line) {
        List<String> words =
                LONG_WORD.matcher(line).results().map(m -> m.group()).toList();
        long capitals =
                words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
        return capitals >= words.size() * CAPITALS;
    }
}
