package org.dateline.summaries;

import java.util.Locale;

/** Changes the case of a text's first letter. */
final class Capitals {

    private Capitals() {}

    /** Returns "Riga bars tankers" for "riga bars tankers". */
    static String of(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns "the port" for "The port". */
    static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
