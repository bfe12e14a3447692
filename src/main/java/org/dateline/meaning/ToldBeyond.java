package org.dateline.meaning;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.summaries.SummaryWriter;

/**
 * Finds the facts that the summary of a claim adds to its quote: "India bans the apps" names the party of "It then
 * banned the apps".
 */
final class ToldBeyond {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /**
     * The number of first letters in which forms of a word agree: "bans" and "banned". A summary in the words of its
     * quote, in another tense, has the same meaning, and a second vector for it would only fill the store.
     */
    private static final int STEM = 3;

    private ToldBeyond() {}

    /** Returns the summary as a sentence without brackets; empty if the quote has all its names and other words. */
    static Optional<String> of(String summary, String quote) {
        String plain = withoutBrackets(summary);
        Set<String> held =
                words(quote).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> stems = held.stream().map(ToldBeyond::stem).collect(Collectors.toSet());
        boolean more = ContentWords.in(plain)
                .anyMatch(word ->
                        isName(word) ? !held.contains(word.toLowerCase(Locale.ROOT)) : !stems.contains(stem(word)));
        return more ? Optional.of(plain) : Optional.empty();
    }

    /** Returns "Brewer leaves venture. Rights groups welcomed the exit" for a summary after its headline. */
    private static String withoutBrackets(String summary) {
        String body = SummaryWriter.body(summary);
        String before = summary.substring(0, summary.length() - body.length()).strip();
        return before.startsWith("[") && before.endsWith("]")
                ? before.substring(1, before.length() - 1) + ". " + body
                : summary;
    }

    private static boolean isName(String word) {
        return !Character.isLowerCase(word.charAt(0));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}
