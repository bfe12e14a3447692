package org.dateline.source;

import java.util.regex.Pattern;

/** Replaces the spaces of typesetting by plain ones, and leaves out the characters that nobody sees. */
final class Spaces {

    /** Spaces that do not break, thin and wide ones, and tabs. */
    private static final Pattern SPACE = Pattern.compile("[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]");

    /** Soft hyphens and characters without a width. They occur within words and would keep names from being found. */
    static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff]");

    private Spaces() {}

    static String plain(String text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
    }
}
