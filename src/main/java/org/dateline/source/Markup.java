package org.dateline.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** The markup of a text, detected from its content instead of its file name or content type. */
enum Markup {
    /** A web page. */
    PAGE,
    /** RSS or Atom. */
    FEED,
    /** No known markup at the beginning. */
    NONE;

    /** Matches a declaration, comments and spaces before the first element. */
    private static final Pattern BEFORE =
            Pattern.compile("^(\\s+|<\\?[^>]{0,500}\\?>|<!--.{0,2000}?-->)+", Pattern.DOTALL);

    /** Characters searched for the first element, more than any observed page has before it. */
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
