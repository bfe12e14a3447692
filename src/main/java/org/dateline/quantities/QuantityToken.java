package org.dateline.quantities;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, a number in digits or a sign.
 *
 * @param text the text in lower case
 * @param start its offset in the text
 * @param end the offset behind it, since a letter may be two in lower case
 * @param glued whether it continues a name, as the 50 of "T-50" does
 */
record QuantityToken(String text, int start, int end, boolean glued) {

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]{0,2}\\$|[€£¥₹₽₩₪₺₴₦%]|\\d[\\d,]*(?:\\.\\d+)?" + "|U\\.S\\.|\\p{L}+|[-–(),]");

    static List<QuantityToken> of(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(m -> new QuantityToken(
                        m.group().toLowerCase(Locale.ROOT), m.start(), m.end(), isGlued(text, m.start())))
                .toList();
    }

    private static boolean isGlued(String text, int start) {
        int before = start > 0 && text.charAt(start - 1) == '-' ? start - 2 : start - 1;
        return before >= 0 && Character.isLetter(text.charAt(before));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }
}
