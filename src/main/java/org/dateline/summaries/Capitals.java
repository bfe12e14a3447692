package org.dateline.summaries;

import java.util.Locale;

/** Texts with a capital or a small letter at their beginning. */
final class Capitals {

    private Capitals() {}

    /** "Riga bars tankers" for "riga bars tankers". */
    static String of(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "the port" for "The port". */
    static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
