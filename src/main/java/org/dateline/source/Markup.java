package org.dateline.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a text is marked up as, whatever its file or its server calls it. */
enum Markup {
    /** A page of the web. */
    PAGE,
    /** RSS or Atom. */
    FEED,
    /** Nothing that its first mark tells. */
    NONE;

    /** What may stand before the first mark that tells: a declaration, comments, space. */
    private static final Pattern BEFORE =
            Pattern.compile("^(\\s+|<\\?[^>]{0,500}\\?>|<!--.{0,2000}?-->)+", Pattern.DOTALL);

    /** Longer than what stands before the first mark of any page seen. */
    private static final int HEAD = 8_000;

    static Markup of(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        String start = BEFORE.matcher(head).replaceFirst("").toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return PAGE;
        }
        boolean feed = start.matches("(?s)<(rss|feed|rdf:rdf)[\\s>].*");
        return feed ? FEED : NONE;
    }
}
