package org.dateline.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.Span;

/** Finds the passages of a text that contain the words of a search. */
public final class Highlights {

    /** One line in a list of results. */
    private static final int BEFORE = 80;

    private static final int LENGTH = 240;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Highlights() {}

    /**
     * A passage.
     *
     * @param text the passage
     * @param start its offset in the whole text
     * @param spans the places of the words in the passage
     */
    public record Passage(String text, int start, List<Span> spans) {}

    /**
     * Returns the first passages, which do not overlap.
     *
     * @param most the greatest number of passages
     */
    public static List<Passage> of(String text, String search, int most) {
        String words = WORD.matcher(search)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        if (words.isEmpty()) {
            return List.of();
        }
        Pattern any = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return passages(text, any.matcher(text).results().toList(), most);
    }

    private static List<Passage> passages(String text, List<MatchResult> hits, int most) {
        List<Passage> passages = new ArrayList<>();
        int end = 0;
        for (MatchResult hit : hits) {
            if (hit.start() >= end && passages.size() < most) {
                int start = word(text, Math.max(end, hit.start() - BEFORE), hit.start());
                end = Math.max(hit.end(), cut(text, Math.min(text.length(), start + LENGTH)));
                passages.add(passage(text, start, end, hits));
            }
        }
        return passages;
    }

    /** Returns the beginning of the first whole word. */
    private static int word(String text, int from, int hit) {
        int space = text.indexOf(' ', from);
        return from == 0 || space < 0 || space >= hit ? from : space + 1;
    }

    /** Returns the end of the last whole word. */
    private static int cut(String text, int to) {
        return to == text.length() ? to : Math.max(0, text.lastIndexOf(' ', to));
    }

    private static Passage passage(String text, int start, int end, List<MatchResult> hits) {
        List<Span> spans = hits.stream()
                .filter(h -> h.start() >= start && h.end() <= end)
                .map(h -> new Span(h.start() - start, h.end() - start))
                .toList();
        return new Passage(text.substring(start, end), start, spans);
    }
}
