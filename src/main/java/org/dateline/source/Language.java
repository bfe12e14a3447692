package org.dateline.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells English from everything else by its function words. */
final class Language {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "by", "it", "its",
            "from", "at", "an", "be", "has", "have", "will", "would", "said", "are", "were", "this", "not", "or");

    /**
     * English prose has 35-45 % of these words and headlines 10 % or more; German, French, Spanish and Dutch texts,
     * which share a few of them, stay below 5 %.
     */
    private static final double ENGLISH_FROM = 0.08;

    /** A headline of fewer words can do without any of them. */
    private static final int TOO_SHORT_TO_TELL = 12;

    private Language() {}

    /** Returns "en" for English, null for what is not or cannot be told; a short Latin text counts as English. */
    static @Nullable String of(String text) {
        long words = 0;
        long english = 0;
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words++;
            if (FUNCTION_WORDS.contains(matcher.group().toLowerCase(Locale.ROOT))) {
                english++;
            }
        }
        boolean tooShort = words < TOO_SHORT_TO_TELL && text.chars().allMatch(c -> c < 0x250 || !Character.isLetter(c));
        return tooShort || english >= words * ENGLISH_FROM ? "en" : null;
    }
}
