package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins the lines of paragraphs that were broken at a width, as in mails and in text from PDF files. Elsewhere a line
 * ends a sentence.
 */
final class WrappedLines {

    /** Widest lines that count as broken. Longer ones are paragraphs. */
    private static final int WIDEST = 132;

    /** Narrowest lines that count as broken. Shorter ones are items of a list or verses. */
    private static final int NARROWEST = 40;

    /** Fewest lines that show that a text is broken at a width. */
    private static final int FEWEST = 2;

    /** Part of the width that a line and the next word exceed. Letters of type differ in width. */
    private static final double FULL = 0.9;

    /** Fewest words broken at the ends of lines that show that the text was typeset with hyphens. */
    private static final int TYPESET = 3;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;][\"'”’)\\]]*$");
    private static final Pattern BEGINNING = Pattern.compile("^[\\p{L}\\d\"“‘'($€£]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern BROKEN_WORD = Pattern.compile("\\p{Ll}-$");

    private final List<String> lines;
    private final String text;
    private final Set<String> words;
    private final boolean typeset;

    private WrappedLines(String text) {
        this.text = text;
        this.lines = LINE_END.splitAsStream(text).map(String::stripTrailing).toList();
        this.words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        this.typeset = brokenWords() >= TYPESET;
    }

    /** Returns a text with its broken paragraphs on one line each; the argument if it has none. */
    static String joined(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : new WrappedLines(text).joined();
    }

    private String joined() {
        int width = width();
        if (width == 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.size(); i++) {
            String line = i > 0 && isBroken(i - 1, width) ? lines.get(i).strip() : lines.get(i);
            if (i + 1 == lines.size()) {
                joined.append(line);
            } else if (!isBroken(i, width)) {
                joined.append(line).append('\n');
            } else if (isWordBroken(i)) {
                joined.append(line, 0, line.length() - (isHyphenOfLine(i) ? 1 : 0));
            } else {
                joined.append(line).append(' ');
            }
        }
        return joined.toString();
    }

    /**
     * Returns the width at which the paragraphs of the text are broken: a third of its lines and more go on with a small
     * letter. 0 if they are not.
     */
    private int width() {
        List<Integer> widths = new ArrayList<>();
        int breaks = 0;
        int goingOn = 0;
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                int width = lines.subList(start, i).stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                if (NARROWEST <= width && width <= WIDEST) {
                    int own = goingOn(start, i);
                    goingOn += own;
                    breaks += i - start - 1;
                    if (own > 0) {
                        widths.add(width);
                    }
                }
                start = i + 1;
            }
        }
        return goingOn >= FEWEST && 3 * goingOn >= breaks
                ? widths.stream().sorted().skip(widths.size() / 2).findFirst().orElse(0)
                : 0;
    }

    /** Returns the number of lines of a paragraph that go on in the next one. */
    private int goingOn(int start, int end) {
        return (int) IntStream.range(start, end - 1).filter(this::goesOn).count();
    }

    /** Whether the sentence of a line goes on with a small letter in the next one. */
    private boolean goesOn(int line) {
        String next = lines.get(line + 1).strip();
        return !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0))
                && !SENTENCE_END.matcher(lines.get(line)).find();
    }

    /**
     * Whether a paragraph goes on behind a line: with a small letter, or because the next word had no room at its end.
     */
    private boolean isBroken(int line, int width) {
        String own = lines.get(line);
        String next = lines.get(line + 1).strip();
        if (own.isBlank() || next.isEmpty() || own.length() > WIDEST) {
            return false;
        }
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        boolean full = own.length() + 1 + word > FULL * width;
        return goesOn(line) && 2 * own.length() > width
                || full && BEGINNING.matcher(next).find();
    }

    private long brokenWords() {
        return IntStream.range(0, lines.size() - 1).filter(this::isWordBroken).count();
    }

    private boolean isWordBroken(int line) {
        return BROKEN_WORD.matcher(lines.get(line)).find() && goesOn(line);
    }

    /** Whether the hyphen at the end of a line is none of the word: the text has the word without it, or breaks words. */
    private boolean isHyphenOfLine(int line) {
        String own = lines.get(line);
        String first = own.substring(own.lastIndexOf(' ') + 1);
        String second = lines.get(line + 1).strip().split("[^\\p{L}]", 2)[0];
        return words.contains(first.substring(0, first.length() - 1) + second)
                || typeset && !words.contains(first + second);
    }
}
