package org.dateline.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds a name to the key by which it is looked up: no case, no accents, single spaces, no outer punctuation. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\-]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'’‘“”.,]");

    private NameKey() {}

    /** Folds a name: "U.S." and "US" have the key "us", "Côte d'Ivoire" has "cote divoire". */
    public static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String bare = QUOTES.matcher(plain).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
