package org.dateline.source;

/** Tells data that only looks like text: control characters stand in it. */
final class Binary {

    /** Texts from old terminals hold a few form feeds and bells; pictures and archives hold control bytes everywhere. */
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
