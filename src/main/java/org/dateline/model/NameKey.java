package org.dateline.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds a name to its lookup key: no case, no accents, single spaces, no outer punctuation. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\-]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'’‘“”.,]");

    private static final char FIRST_BEYOND_ASCII = 128;

    private NameKey() {}

    /** Returns the key of a name: "us" for "U.S." and "US", "cote divoire" for "Côte d'Ivoire". */
    public static String of(String name) {
        return isAscii(name) ? ofAscii(name) : ofAny(name);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Folds a name of ASCII characters, as most are, in one fast pass: the reader looks up a name for each word. */
    private static String ofAscii(String name) {
        StringBuilder key = new StringBuilder(name.length());
        boolean space = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-' || c == ' ' || c >= '\t' && c <= '\r') {
                space = true;
            } else if (c != '"' && c != '\'' && c != '.' && c != ',') {
                if (space && !key.isEmpty()) {
                    key.append(' ');
                }
                space = false;
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString().strip();
    }

    static String ofAny(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String bare = QUOTES.matcher(plain).replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
