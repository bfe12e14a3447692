package org.dateline.cleaning;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;
import org.dateline.model.Span;
import org.dateline.model.WordClasses;

/**
 * Finds where sentences end: at the boundaries of Unicode's UAX 29 as ICU finds them, except after a title, an initial
 * or an abbreviation.
 */
final class Stops {

    /**
     * Single letters with stops, as in "U.S." and "non-E.U.", which end a sentence only before a word that begins one.
     */
    private static final Pattern ABBREVIATION = Pattern.compile("\\b\\p{Lu}\\.\\p{Lu}\\.$");

    private static final Pattern INITIAL = Pattern.compile("(?:^|[\\s(])\\p{Lu}\\.$");

    /** A letter that is a name by itself, and not a person's initial: "With vitamin C. The …". */
    private static final Pattern LETTER = Pattern.compile("\\b\\p{Ll}[\\p{Ll}'’-]+ \\p{Lu}\\.$");

    /** The network X at the end of a sentence: "To block X. Beijing …". Few names of people begin with this initial. */
    private static final Pattern AT_NETWORK = Pattern.compile("\\b\\p{Ll}[\\p{Ll}'’-]+ X\\. (?=\\p{Lu})");

    /** Words that open a sentence but not a name. */
    private static final Set<String> OPENERS = WordClasses.of("cleaning", "opener of a sentence");

    /** Abbreviations before a name or a number, which end no sentence. */
    private static final Set<String> TITLES = WordClasses.of("cleaning", "abbreviation before a name or number");

    /** Short forms that may end a sentence, and do before a word that opens one. */
    private static final Set<String> FORMS = WordClasses.of("cleaning", "abbreviation behind a name");

    /** The least number of words on each side of a semicolon between headlines. */
    private static final int LEAST_WORDS = 3;

    /** Words for the source of a headline, which stand after a dash: "EU mulls ban -sources". */
    private static final Set<String> TELLERS = WordClasses.of("cleaning", "source of a headline");

    /** The greatest number of words in such a source: "-foreign ministry sources". */
    private static final int TELLERS_WORDS = 3;

    private static final Pattern DASH = Pattern.compile("^[-–—]+(?!\\d)");

    private static final Pattern WORD = Pattern.compile("\\S+");

    /**
     * The number of characters to examine on either side of a boundary. It covers any title, initial or opener;
     * examining the whole line would take quadratic time.
     */
    private static final int NEAR = 100;

    private static final BreakIterator SENTENCES = FilteredBreakIteratorBuilder.getInstance(Locale.ENGLISH)
            .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(Locale.ENGLISH));

    private Stops() {}

    /** Returns the sentences of a line, as offsets into it. */
    static List<Span> of(String line) {
        // An iterator holds its text, so each line needs a copy.
        BreakIterator boundaries = (BreakIterator) SENTENCES.clone();
        boundaries.setText(line);
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            Checkpoint.pass();
            String before = line.substring(Math.max(from, end - NEAR), end).stripTrailing();
            if (end == line.length() || isEnd(before, line.substring(end, Math.min(line.length(), end + NEAR)))) {
                addApart(sentences, line, from, end);
                from = end;
            }
        }
        return sentences;
    }

    /** Adds a sentence, divided after the name of the network X: "the network X. Its owner". */
    private static void addApart(List<Span> sentences, String line, int from, int to) {
        int start = from;
        for (Matcher network = AT_NETWORK.matcher(line).region(from, to); network.find(); start = network.end()) {
            sentences.add(trimmed(line, start, network.end()));
        }
        sentences.add(trimmed(line, start, to));
    }

    private static Span trimmed(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isEnd(String before, String after) {
        String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String next = WORD.matcher(after)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
        if (next.isEmpty()) {
            return true;
        }
        if (TITLES.contains(last)
                || INITIAL.matcher(before).find() && !isName(before, next)
                || Character.isLowerCase(next.charAt(0))) {
            return false;
        }
        boolean form = ABBREVIATION.matcher(before).find() || FORMS.contains(last);
        return !form || OPENERS.contains(next);
    }

    private static boolean isName(String before, String next) {
        return LETTER.matcher(before).find() && OPENERS.contains(next);
    }

    /** Returns a headline without its source, as one or two parts. */
    static List<Span> ofHeadline(String line) {
        List<Span> words = WORD.matcher(line)
                .results()
                .map(w -> new Span(w.start(), w.end()))
                .toList();
        return parts(line, words.subList(0, teller(line, words)));
    }

    private static int teller(String line, List<Span> words) {
        String last = words.getLast().of(line).toLowerCase(Locale.ROOT);
        for (int i = words.size() - 1; i > LEAST_WORDS && i >= words.size() - TELLERS_WORDS - 1; i--) {
            if (DASH.matcher(words.get(i).of(line)).lookingAt()
                    && TELLERS.contains(DASH.matcher(last).replaceFirst(""))) {
                return i;
            }
        }
        return words.size();
    }

    /** Returns two headlines separated by a semicolon, if each is long enough. */
    private static List<Span> parts(String line, List<Span> words) {
        for (int i = LEAST_WORDS - 1; i < words.size() - LEAST_WORDS; i++) {
            if (words.get(i).of(line).endsWith(";")) {
                Span first = new Span(words.getFirst().start(), words.get(i).end() - 1);
                return List.of(
                        first,
                        new Span(words.get(i + 1).start(), words.getLast().end()));
            }
        }
        return List.of(new Span(words.getFirst().start(), words.getLast().end()));
    }
}
