package org.dateline.source;

/** Detects binary data by its control characters. */
final class Binary {

    /**
     * Largest share of control characters in a text. Old texts have a few form feeds and bells; binary data has control
     * bytes throughout.
     */
    private static final double MOST_CONTROLS = 0.01;

    private Binary() {}

    static boolean is(String text) {
        if (text.indexOf('\u0000') >= 0) {
            return true;
        }
        long controls = text.chars()
                .filter(c -> (c < ' ' && !Character.isWhitespace(c)) || c == '\ufffd')
                .count();
        return controls > text.length() * MOST_CONTROLS;
    }
}
